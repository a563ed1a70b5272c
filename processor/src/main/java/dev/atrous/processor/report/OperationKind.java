package dev.atrous.processor.report;

import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.GlobalAvgPool;
import dev.atrous.processor.shape.Input;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.TransposedConv;
import java.util.List;
import java.util.Locale;

/** What sort of operation a layer is, for its colour; of several in a chain, the first of these. */
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

  /** For the legend. */
  String words() {
    return words;
  }

  /** For the style sheet. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a layer.
   *
   * @param operations those of its chain
   * @param rate the largest of theirs
   */
  static OperationKind of(List<Operation> operations, Size rate) {
    OperationKind kind = rate.equals(Size.ONE) ? OTHER : ATROUS;
    for (Operation operation : operations) {
      OperationKind own = of(operation);
      kind = own.ordinal() < kind.ordinal() ? own : kind;
    }
    return kind;
  }

  private static OperationKind of(Operation operation) {
    if (operation instanceof Convolution conv) {
      boolean pointwise = conv.window().taps() == 1 && conv.window().stride().equals(Size.ONE);
      return conv.depthwise() ? DEPTHWISE : pointwise ? POINTWISE : CONVOLUTION;
    }
    if (operation instanceof TransposedConv || operation instanceof Linear) {
      return CONVOLUTION;
    }
    boolean spatial =
        operation instanceof Pool
            || operation instanceof GlobalAvgPool
            || operation instanceof Resize
            || operation instanceof Crop
            || operation instanceof Pad;
    return operation instanceof Input ? INPUT : spatial ? SPATIAL : OTHER;
  }
}
