package org.inglenook.driver.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Layout of a driver's data section: its scalar fields in declaration order, naturally aligned.
 *
 * @param fields the fields with their offsets, in rising order
 * @param size bytes, a multiple of 4
 */
public record DataSection(List<DataField> fields, int size) {
  /** Copies the list. */
  public DataSection {
    fields = List.copyOf(fields);
  }

  /** Offset of field {@code name} in bytes; throws when there is none. */
  public int offset(String name) {
    return field(name).offset();
  }

  /** The field called {@code name}; throws when there is none. */
  public DataField field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("no such field: name=" + name + ", known=" + names()));
  }

  private String names() {
    return fields.stream().map(DataField::name).collect(Collectors.joining(" "));
  }

  /** Collects fields in declaration order. */
  static final class Builder {
    private final List<DataField> fields = new ArrayList<>();
    private int end;

    void add(String name, char type) {
      int size = DataField.sizeOf(type);
      int offset = align(end, size);
      fields.add(new DataField(name, type, offset));
      end = offset + size;
    }

    DataSection build() {
      return new DataSection(fields, align(end, Integer.BYTES));
    }

    private static int align(int offset, int size) {
      return (offset + size - 1) & -size;
    }
  }
}
