package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.Operation.Convolution;
import dev.atrous.examples.benchmark.graph.Operation.TransposedConvolution;
import dev.atrous.examples.benchmark.graph.Pads;
import dev.atrous.examples.benchmark.graph.Parameter;
import dev.atrous.examples.benchmark.graph.Sliding;
import dev.atrous.examples.benchmark.graph.Value;
import java.util.Arrays;
import java.util.Optional;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.PadMode;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.DeConv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;

/** Convolutions as SameDiff has them: standard, depthwise and transposed, but not grouped. */
final class SameDiffConvolutions {

  private final SameDiff graph;

  SameDiffConvolutions(SameDiff graph) {
    this.graph = graph;
  }

  SDVariable constant(Parameter parameter) {
    return graph.constant(parameter.name(), array(parameter));
  }

  SDVariable transposedConstant(Parameter matrix) {
    return graph.constant(matrix.name(), array(matrix).transpose().dup('c'));
  }

  SDVariable convolution(Convolution convolution, Value input, SDVariable x) throws Unavailable {
    Parameter weight = convolution.weight();
    int groups = convolution.groups(input.channels());
    if (groups != 1 && groups != input.channels()) {
      throw new Unavailable("no grouped convolution");
    }
    Sliding sliding = convolution.sliding();
    Conv2DConfig.Conv2DConfigBuilder config =
        Conv2DConfig.builder()
            .kH(weight.size(2))
            .kW(weight.size(3))
            .sH(sliding.stride())
            .sW(sliding.stride())
            .dH(sliding.rate())
            .dW(sliding.rate())
            .dataFormat(Conv2DConfig.NCHW);
    SDVariable padded = padded(convolution, x, config);
    if (groups == 1) {
      config.weightsFormat(WeightsFormat.OIYX);
      SDVariable weights = constant(weight);
      return convolution.bias().isPresent()
          ? graph.cnn().conv2d(padded, weights, bias(convolution.bias()), config.build())
          : graph.cnn().conv2d(padded, weights, config.build());
    }
    // Rows, columns, input channels, multiplier: the only layout that this operation takes.
    config.weightsFormat(WeightsFormat.YXIO);
    int multiplier = weight.size(0) / groups;
    INDArray taps =
        array(weight)
            .reshape(groups, multiplier, weight.size(2), weight.size(3))
            .permute(2, 3, 0, 1)
            .dup('c');
    SDVariable weights = graph.constant(weight.name(), taps);
    return convolution.bias().isPresent()
        ? graph.cnn().depthWiseConv2d(padded, weights, bias(convolution.bias()), config.build())
        : graph.cnn().depthWiseConv2d(padded, weights, config.build());
  }

  SDVariable transposed(TransposedConvolution convolution, SDVariable x) {
    Parameter weight = convolution.weight();
    DeConv2DConfig config =
        DeConv2DConfig.builder()
            .kH(weight.size(2))
            .kW(weight.size(3))
            .sH(convolution.sliding().stride())
            .sW(convolution.sliding().stride())
            .pH(convolution.pads().top())
            .pW(convolution.pads().left())
            .dH(1)
            .dW(1)
            .isSameMode(false)
            .dataFormat("NCHW")
            .build();
    // Rows, columns, outputs, inputs.
    INDArray taps = array(weight).permute(2, 3, 1, 0).dup('c');
    SDVariable weights = graph.constant(weight.name(), taps);
    return convolution.bias().isPresent()
        ? graph.cnn().deconv2d(x, weights, bias(convolution.bias()), config)
        : graph.cnn().deconv2d(x, weights, config);
  }

  /** Padding in the operation's own words where it has them, else as an operation before it. */
  private SDVariable padded(
      Convolution convolution, SDVariable x, Conv2DConfig.Conv2DConfigBuilder config) {
    Pads pads = convolution.pads();
    if (convolution.sliding().padding() == Sliding.Padding.SAME) {
      config.paddingMode(PaddingMode.SAME);
      return x;
    }
    config.paddingMode(PaddingMode.VALID);
    if (pads.symmetric()) {
      config.pH(pads.top()).pW(pads.left());
      return x;
    }
    int[][] around = {{0, 0}, {0, 0}, {pads.top(), pads.bottom()}, {pads.left(), pads.right()}};
    return graph.nn().pad(x, graph.constant(Nd4j.createFromArray(around)), PadMode.CONSTANT, 0);
  }

  private SDVariable bias(Optional<Parameter> bias) {
    return constant(bias.orElseThrow());
  }

  private static INDArray array(Parameter parameter) {
    long[] shape = Arrays.stream(parameter.shape()).asLongStream().toArray();
    return Nd4j.createFromArray(parameter.values()).reshape(shape);
  }
}
