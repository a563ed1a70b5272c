package dev.atrous.processor.export;

import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.TransposedConv;
import java.util.ArrayList;
import java.util.List;

/** Convolutions and linear layers: sums of products with weights, padding in numbers. */
final class ConvolutionNodes {

  private ConvolutionNodes() {}

  static String of(Use use, Convolution convolution) {
    return use.nodes()
        .add(
            "Conv",
            operands(use, use.input(), convolution.bias()),
            WindowAttributes.of(
                    convolution.vertical(use.shapes()), convolution.horizontal(use.shapes()))
                .group(convolution.groups(use.shape()))
                .written());
  }

  static String of(Use use, TransposedConv convolution) {
    Axis vertical = convolution.vertical(use.shape());
    Axis horizontal = convolution.horizontal(use.shape());
    return use.nodes()
        .add(
            "ConvTranspose",
            operands(use, use.input(), convolution.bias()),
            WindowAttributes.of(vertical, horizontal)
                .group(convolution.groups())
                .outputPadding(extra(vertical), extra(horizontal))
                .written());
  }

  /** Rows or columns of the output that no window ends in. */
  private static long extra(Axis axis) {
    return axis.output()
        - ((axis.input() - 1) * axis.stride() + axis.covered() - axis.before() - axis.after());
  }

  /** ONNX's is over vectors; what comes out is a map of one pixel. */
  static String of(Use use, Linear linear) {
    String vector = use.add("Flatten", Attributes.number("axis", 1));
    String product =
        use.nodes()
            .add("Gemm", operands(use, vector, linear.bias()), Attributes.number("transB", 1));
    return use.nodes().add("Unsqueeze", List.of(product, use.nodes().integers(2, 3)));
  }

  private static List<String> operands(Use use, String input, boolean bias) {
    List<String> operands = new ArrayList<>(List.of(input, use.weight("weight")));
    if (bias) {
      operands.add(use.weight("bias"));
    }
    return operands;
  }
}
