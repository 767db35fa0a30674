package org.inglenook.paper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.cli.Candidates;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.cli.Subcommand;
import org.inglenook.conformance.cli.UnknownName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints entries of the catalogue, or writes all of it. */
@Command(
    name = "cite",
    description = {
      "Print a property's catalogue entry and its BibTeX record.",
      "Without an id: list all properties and write the catalogue to paper/target/catalogue/."
    },
    footer = {
      "",
      "Examples:",
      "  ./inglenook cite XPC-S3",
      "  ./inglenook cite xpc-l3 mem-s1 --json",
      "  ./inglenook cite"
    })
public final class CiteCommand implements Subcommand {
  @Parameters(
      paramLabel = "ID",
      completionCandidates = Candidates.Ids.class,
      description = "Ids of properties, such as XPC-S3.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Home home = Home.locate();
    Catalogue catalogue = CatalogueReader.read(home);
    PrintWriter out = spec.commandLine().getOut();
    int code = ids.isEmpty() ? all(out, home, catalogue) : some(out, catalogue);
    out.flush();
    return code;
  }

  private int some(PrintWriter out, Catalogue catalogue) {
    BibTeX bibtex = new BibTeX(catalogue.citation());
    List<Entry> chosen = chosen(catalogue);
    if (json) {
      out.print(EntryJson.of(chosen, bibtex) + "\n");
    } else {
      chosen.forEach(entry -> out.print(EntryText.of(entry) + "\n" + bibtex.record(entry) + "\n"));
    }
    return Exit.HOLDS;
  }

  /** Writes the files, and says what the catalogue lacks. */
  private int all(PrintWriter out, Home home, Catalogue catalogue) {
    List<Path> files = CatalogueFiles.write(home, catalogue);
    List<String> complaints = Audit.of(home, catalogue);
    if (json) {
      out.print(EntryJson.of(catalogue.entries(), new BibTeX(catalogue.citation())) + "\n");
    } else {
      catalogue
          .entries()
          .forEach(each -> out.print("%-9s %s\n".formatted(each.id(), each.title())));
      files.forEach(file -> out.print("wrote " + home.root().relativize(file) + "\n"));
    }
    complaints.forEach(complaint -> spec.commandLine().getErr().println("FAIL " + complaint));
    return complaints.isEmpty() ? Exit.HOLDS : Exit.VIOLATED;
  }

  /** The entries asked for, in the order of the arguments. */
  private List<Entry> chosen(Catalogue catalogue) {
    return ids.stream()
        .map(
            id ->
                catalogue
                    .find(id)
                    .orElseThrow(() -> UnknownName.of("property", id, catalogue.ids(), "ID")))
        .toList();
  }
}
