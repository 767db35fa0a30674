package org.inglenook.driver.load;

import java.util.List;
import java.util.stream.Collectors;

/** A class that cannot be loaded as a driver: bad input, with every reason found. */
public final class RejectedDriverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Rejection> rejections;

  /** Creates the exception for a non-empty list of reasons. */
  public RejectedDriverException(List<Rejection> rejections) {
    super(
        "driver rejected: "
            + rejections.stream().map(Rejection::toString).collect(Collectors.joining("; ")));
    this.rejections = List.copyOf(rejections);
  }

  /** The reasons, in the order of the class file. */
  public List<Rejection> rejections() {
    return rejections;
  }
}
