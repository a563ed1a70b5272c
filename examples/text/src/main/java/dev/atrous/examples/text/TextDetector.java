package dev.atrous.examples.text;

import dev.atrous.dsl.Add;
import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Concat;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.HardSigmoid;
import dev.atrous.dsl.HardSwish;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Multiply;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Normalize;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Required;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeMode;
import dev.atrous.dsl.Sigmoid;
import dev.atrous.dsl.TransposedConv;
import dev.atrous.runtime.Tensor;

/**
 * TextDetector, imported from an ONNX file: 3×640×640 to 1×640×640.
 *
 * <ul>
 *   <li>written by an unnamed program, operator set 12
 *   <li>SHA-256 d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9
 *   <li>672 nodes, of which 342 were constant, as 61 layers
 * </ul>
 *
 * <p>Its weights are its author's: see under which licence the file was published.
 */
@Network(padding = Padding.HALF, weights = "TextDetector.safetensors")
public interface TextDetector {
  @Input(channels = 3, height = 640, width = 640)
  Tensor x();

  @Conv(kernel = 3, stride = 2, channels = 16)
  @BatchNorm
  Tensor conv(Tensor x);

  @DepthwiseConv(kernel = 3)
  @HardSwish
  @Normalize(mean = 0.015899384f, std = 2.0994153f)
  Tensor depthwise(Tensor conv);

  @Conv(kernel = 1, channels = 32)
  @HardSwish
  @Normalize(mean = 0.86353576f, std = 1.579864f)
  Tensor conv2(Tensor depthwise);

  @DepthwiseConv(kernel = 3, stride = 2)
  Tensor depthwise2(Tensor conv2);

  @Conv(kernel = 1, channels = 48)
  @HardSwish
  @Normalize(mean = 2.1333082f, std = 2.4421177f)
  Tensor conv3(Tensor depthwise2);

  @DepthwiseConv(kernel = 3)
  @HardSwish
  @Normalize(mean = 1.781014E-4f, std = 2.0217505f)
  Tensor depthwise3(Tensor conv3);

  @Conv(kernel = 1, channels = 48)
  @HardSwish
  @Normalize(mean = 0.46030557f, std = 1.0348858f)
  Tensor conv4(Tensor depthwise3);

  @DepthwiseConv(kernel = 3, stride = 2)
  Tensor depthwise4(Tensor conv4);

  @Conv(kernel = 1, channels = 96)
  @HardSwish
  @Normalize(mean = 1.7449335f, std = 1.777622f)
  Tensor conv5(Tensor depthwise4);

  @DepthwiseConv(kernel = 3)
  @HardSwish
  @Normalize(mean = -0.0274589f, std = 2.331397f)
  Tensor depthwise5(Tensor conv5);

  @Conv(kernel = 1, channels = 96)
  @HardSwish
  @Normalize(mean = 0.009170309f, std = 0.9363803f)
  Tensor conv6(Tensor depthwise5);

  @DepthwiseConv(kernel = 3, stride = 2)
  Tensor depthwise6(Tensor conv6);

  @Conv(kernel = 1, channels = 192)
  @HardSwish
  @Normalize(mean = 0.9648319f, std = 1.3109522f)
  Tensor conv7(Tensor depthwise6);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = 0.016516346f, std = 3.1360967f)
  Tensor depthwise7(Tensor conv7);

  @Conv(kernel = 1, channels = 192)
  @HardSwish
  @Normalize(mean = 0.18017013f, std = 1.1300216f)
  Tensor conv8(Tensor depthwise7);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = 0.06577506f, std = 3.3188121f)
  Tensor depthwise8(Tensor conv8);

  @Conv(kernel = 1, channels = 192)
  @HardSwish
  @Normalize(mean = -0.061499692f, std = 1.0747079f)
  Tensor conv9(Tensor depthwise8);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = -0.026958529f, std = 3.3703246f)
  Tensor depthwise9(Tensor conv9);

  @Conv(kernel = 1, channels = 192)
  @HardSwish
  @Normalize(mean = -0.16136539f, std = 1.0779301f)
  Tensor conv10(Tensor depthwise9);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = 0.029864937f, std = 3.9911225f)
  Tensor depthwise10(Tensor conv10);

  @Conv(kernel = 1, channels = 192)
  @HardSwish
  @Normalize(mean = -0.17341675f, std = 0.93267506f)
  Tensor conv11(Tensor depthwise10);

  @DepthwiseConv(kernel = 5, stride = 2)
  Tensor depthwise11(Tensor conv11);

  @GlobalAvgPool
  @Conv(kernel = 1, channels = 48)
  @Relu
  Tensor mean(Tensor depthwise11);

  @Conv(kernel = 1, channels = 192)
  @HardSigmoid
  Tensor conv12(Tensor mean);

  @Multiply
  Tensor scaled(Tensor depthwise11, Tensor conv12);

  @Conv(kernel = 1, channels = 384)
  @HardSwish
  @Normalize(mean = -0.14017934f, std = 0.9235038f)
  Tensor conv13(Tensor scaled);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = 0.9024555f, std = 1.0597962f)
  Tensor depthwise12(Tensor conv13);

  @GlobalAvgPool
  @Conv(kernel = 1, channels = 96)
  @Relu
  Tensor mean2(Tensor depthwise12);

  @Conv(kernel = 1, channels = 384)
  @HardSigmoid
  Tensor conv14(Tensor mean2);

  @Multiply
  Tensor scaled2(Tensor depthwise12, Tensor conv14);

  @Conv(kernel = 1, channels = 384)
  @HardSwish
  @Normalize(mean = -0.25258824f, std = 0.9617234f)
  Tensor conv15(Tensor scaled2);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = 0.1005114f, std = 7.5808845f)
  Tensor depthwise13(Tensor conv15);

  @Conv(kernel = 1, channels = 384)
  @HardSwish
  @Normalize(mean = -0.15716213f, std = 0.88001865f)
  Tensor conv16(Tensor depthwise13);

  @DepthwiseConv(kernel = 5)
  @HardSwish
  @Normalize(mean = 0.0046170037f, std = 3.6258085f)
  Tensor depthwise14(Tensor conv16);

  @Conv(kernel = 1, channels = 384)
  @HardSwish
  @Normalize(mean = -0.28451055f, std = 0.20978436f)
  Tensor conv17(Tensor depthwise14);

  @Conv(kernel = 1, channels = 12)
  Tensor conv18(Tensor conv4);

  @Conv(kernel = 1, channels = 18)
  Tensor conv19(Tensor conv6);

  @Conv(kernel = 1, channels = 42)
  Tensor conv20(Tensor conv11);

  @Conv(kernel = 1, channels = 360)
  Tensor conv21(Tensor conv17);

  @ProjectedBottleneck(channels = 24, kernel = 1, projectChannels = 96)
  Tensor projectedBottleneck(Tensor conv21);

  @ProjectedBottleneck(channels = 24, kernel = 1, projectChannels = 96)
  Tensor projectedBottleneck2(Tensor conv20);

  @ProjectedBottleneck(channels = 24, kernel = 1, projectChannels = 96)
  Tensor projectedBottleneck3(Tensor conv19);

  @ProjectedBottleneck(channels = 24, kernel = 1, projectChannels = 96)
  Tensor projectedBottleneck4(Tensor conv18);

  @Resize(mode = ResizeMode.NEAREST, scale = 2)
  Tensor resized(Tensor projectedBottleneck);

  @Add
  Tensor sum(Tensor projectedBottleneck2, Tensor resized);

  @Resize(mode = ResizeMode.NEAREST, scale = 2)
  Tensor resized2(Tensor sum);

  @Add
  Tensor sum2(Tensor projectedBottleneck3, Tensor resized2);

  @Resize(mode = ResizeMode.NEAREST, scale = 2)
  Tensor resized3(Tensor sum2);

  @Add
  Tensor sum3(Tensor projectedBottleneck4, Tensor resized3);

  @ProjectedBottleneck(channels = 6, kernel = 3, projectChannels = 24)
  Tensor projectedBottleneck5(Tensor projectedBottleneck);

  @ProjectedBottleneck(channels = 6, kernel = 3, projectChannels = 24)
  Tensor projectedBottleneck6(Tensor sum);

  @ProjectedBottleneck(channels = 6, kernel = 3, projectChannels = 24)
  Tensor projectedBottleneck7(Tensor sum2);

  @ProjectedBottleneck(channels = 6, kernel = 3, projectChannels = 24)
  Tensor projectedBottleneck8(Tensor sum3);

  @Resize(mode = ResizeMode.NEAREST, scale = 8)
  Tensor resized4(Tensor projectedBottleneck5);

  @Resize(mode = ResizeMode.NEAREST, scale = 4)
  Tensor resized5(Tensor projectedBottleneck6);

  @Resize(mode = ResizeMode.NEAREST, scale = 2)
  Tensor resized6(Tensor projectedBottleneck7);

  @Concat
  Tensor joined(Tensor resized4, Tensor resized5, Tensor resized6, Tensor projectedBottleneck8);

  @Conv(kernel = 3, channels = 24)
  @BatchNorm
  @Relu
  Tensor conv22(Tensor joined);

  @TransposedConv(kernel = 2, stride = 2, channels = 24, bias = true)
  @BatchNorm
  @Relu
  Tensor up(Tensor conv22);

  @TransposedConv(kernel = 2, stride = 2, channels = 1)
  @Sigmoid
  Tensor up2(Tensor up);

  /** Stands 8 times in the network. */
  @Block
  @interface ProjectedBottleneck {
    @Required
    int channels() default 0;

    @Required
    int kernel() default 0;

    @Required
    int projectChannels() default 0;

    interface Layers {
      @Conv(bias = false)
      @Bind({"kernel", "channels = projectChannels"})
      Tensor project(Tensor input);

      @GlobalAvgPool
      @Conv(kernel = 1)
      @Bind("channels")
      @Relu
      Tensor mean(Tensor project);

      @Conv(kernel = 1, multiplier = 4)
      @HardSigmoid(slope = 0.2)
      Tensor expand(Tensor mean);

      @Multiply
      Tensor scaled(Tensor project, Tensor expand);

      @Add
      Tensor sum(Tensor project, Tensor scaled);
    }
  }
}
