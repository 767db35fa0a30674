package org.inglenook.conformance.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
    return check(Files.readString(file(schema)), json);
  }

  /** Where {@code json} is not as one definition of that schema says, and why. */
  public static List<String> errors(String schema, String definition, String json)
      throws IOException {
    JsonObject part = new JsonObject();
    part.add("$defs", read(schema).get("$defs"));
    part.addProperty("$ref", "#/$defs/" + definition);
    return check(part.toString(), json);
  }

  /** What a schema says of a part that has a name. */
  static JsonElement definition(String schema, String definition) throws IOException {
    return read(schema).getAsJsonObject("$defs").get(definition);
  }

  private static JsonObject read(String schema) throws IOException {
    return JsonParser.parseString(Files.readString(file(schema))).getAsJsonObject();
  }

  private static Path file(String schema) {
    return FOLDER.resolve(schema + ".schema.json");
  }

  private static List<String> check(String schema, String json) {
    Validator.Result result =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).validate(schema, json);
    return result.getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }
}
