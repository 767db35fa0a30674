package org.inglenook.conformance.cli;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds JSON against {@code docs/schema}. */
public final class Schemas {
  private static final Path FOLDER = Path.of("..", "docs", "schema");

  private Schemas() {}

  /** Where {@code json} is not as the schema of that name says, and why. */
  public static List<String> errors(String schema, String json) throws IOException {
    Validator.Result result =
        new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .validate(Files.readString(FOLDER.resolve(schema + ".schema.json")), json);
    return result.getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }
}
