package dev.atrous.examples.deeplab;

import dev.atrous.dsl.Add;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Relu6;
import dev.atrous.dsl.When;
import dev.atrous.runtime.Tensor;

/**
 * MobileNetV2's block with the batch normalisation already folded into the weights, so that every
 * convolution has a bias. {@code @InvertedResidual} is the same with normalisation. Layers have the
 * names of TensorFlow's graph, where the last one is called after the normalisation it absorbed.
 */
@Block
public @interface ExpandedConv {
  int channels();

  int stride() default 1;

  int expansion() default 6;

  interface Layers {
    @Conv(kernel = 1)
    @Bind("multiplier = expansion")
    @Relu6
    @When("expansion != 1")
    Tensor expand(Tensor input);

    @DepthwiseConv(kernel = 3)
    @Bind("stride")
    @Relu6
    Tensor depthwise(Tensor expand);

    @Conv(kernel = 1)
    @Bind("channels")
    @Named("project.BatchNorm.FusedBatchNorm")
    Tensor project(Tensor depthwise);

    @Add(ifSameShape = true)
    Tensor sum(Tensor project, Tensor input);
  }
}
