package dev.atrous.processor.report;

import dev.atrous.runtime.LayerSummary;
import java.util.Locale;

/** What sort of operation a layer is, for its colour. */
enum OperationKind {
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

  /** For the legend. */
  String words() {
    return words;
  }

  /** For the style sheet. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OperationKind of(LayerSummary layer) {
    String operation = layer.operation();
    if (operation.equals("input")) {
      return INPUT;
    }
    if (!layer.rate().brief().equals("1")) {
      return ATROUS;
    }
    if (operation.contains("depthwise ")) {
      return DEPTHWISE;
    }
    if (operation.contains("pointwise ")) {
      return POINTWISE;
    }
    if (operation.contains("conv ") || operation.matches("(.*, )?linear(,.*)?")) {
      return CONVOLUTION;
    }
    return operation.matches(".*(pool|resize|crop|pad).*") ? SPATIAL : OTHER;
  }
}
