package dev.atrous.processor.shape;

import java.util.Locale;

/** What sort of operation a layer is, for its colour in pictures; the more telling ones first. */
public enum OperationKind {
  INPUT("input"),
  ATROUS("rate above 1"),
  DEPTHWISE("depthwise"),
  POINTWISE("pointwise"),
  CONVOLUTION("convolution"),
  SPATIAL("pooling, resizing"),
  OTHER("element by element");

  private final String words;

  OperationKind(String words) {
    this.words = words;
  }

  /** For a legend. */
  public String words() {
    return words;
  }

  /** For a style sheet. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
