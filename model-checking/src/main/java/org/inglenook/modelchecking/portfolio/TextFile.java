package org.inglenook.modelchecking.portfolio;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;

/** Reading of small text files with messages that say what to do. */
final class TextFile {
  private TextFile() {}

  /**
   * The lines of a UTF-8 file.
   *
   * @throws BadInputException when it is missing, unreadable or not text
   */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new BadInputException(file.toString(), "no such file", "Check the path", e);
    } catch (CharacterCodingException e) {
      throw new BadInputException(file.toString(), "not UTF-8 text", "Save it as UTF-8", e);
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), "cannot be read (" + e.getMessage() + ")", "Check its rights", e);
    }
  }
}
