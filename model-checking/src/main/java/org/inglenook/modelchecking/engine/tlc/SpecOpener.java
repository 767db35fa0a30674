package org.inglenook.modelchecking.engine.tlc;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.BadSpecException;
import tlc2.tool.ConfigFileException;
import tlc2.tool.EvalException;
import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.ModelConfig;
import tlc2.util.FP64;
import util.Assert.TLCRuntimeException;
import util.ToolIO;

/** Has TLC read a model, keeps what it prints, and turns its complaints into one exception. */
final class SpecOpener {
  private static final String EXTENSION = ".cfg";

  private final ByteArrayOutputStream chatter = new ByteArrayOutputStream();
  private final String root;
  private final Path cfg;
  private final SpecFiles files;

  SpecOpener(Path cfg, SpecFiles files) {
    this.cfg = cfg;
    this.files = files;
    this.root = rootOf(cfg);
  }

  /** The folders to search: the {@code .cfg}'s own first. */
  static List<Path> searchPath(Path cfg, List<Path> moduleFolders) {
    List<Path> folders = new ArrayList<>();
    folders.add(cfg.toAbsolutePath().getParent());
    folders.addAll(moduleFolders);
    return folders;
  }

  FastTool open() {
    if (!Files.isRegularFile(cfg)) {
      throw new BadSpecException(root, 0, "no such file: " + cfg);
    }
    PrintStream capture = new PrintStream(chatter, true, StandardCharsets.UTF_8);
    ToolIO.out = capture;
    ToolIO.err = capture;
    FP64.Init();
    try {
      FastTool tool = new FastTool("", root, cfgWithoutExtension(), files);
      refuseUnsupported(tool.getModelConfig());
      checkAssumptions(tool);
      return tool;
    } catch (TLCRuntimeException | EvalException | ConfigFileException e) {
      throw new ComplaintReader(root).read(said(), e);
    } finally {
      ToolIO.out = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      ToolIO.err = ToolIO.out;
    }
  }

  private void refuseUnsupported(ModelConfig config) {
    refuse("CONSTRAINT", !config.getConstraints().isEmpty());
    refuse("ACTION_CONSTRAINT", !config.getActionConstraints().isEmpty());
    refuse("VIEW", !config.getView().isEmpty());
    refuse("SYMMETRY", !config.getSymmetry().isEmpty());
  }

  private void refuse(String keyword, boolean used) {
    if (used) {
      throw new BadSpecException(
          root + EXTENSION,
          0,
          keyword + " is not supported in-process: every state counts; bound the model by guards");
    }
  }

  private void checkAssumptions(FastTool tool) {
    if (tool.checkAssumptions() != 0) {
      throw new ComplaintReader(root).read(said(), null);
    }
  }

  private String said() {
    return chatter.toString(StandardCharsets.UTF_8);
  }

  private String cfgWithoutExtension() {
    String path = cfg.toAbsolutePath().toString();
    return path.substring(0, path.length() - EXTENSION.length());
  }

  private static String rootOf(Path cfg) {
    String name = cfg.getFileName().toString();
    if (!name.endsWith(EXTENSION)) {
      throw new BadSpecException(name, 0, "the name of a TLC configuration ends with " + EXTENSION);
    }
    return name.substring(0, name.length() - EXTENSION.length());
  }
}
