package dev.atrous.examples.benchmark.workload;

import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Relu;
import dev.atrous.runtime.Tensor;

/** One depthwise layer at several rates, on maps of three sizes, one of them twice. */
final class RateLayers {

  private RateLayers() {}

  /** DeepLab v3+'s decoder. */
  @Network
  interface LargeRate1 {
    @Input(channels = 256, height = 65, width = 65)
    Tensor image();

    @DepthwiseConv(kernel = 3)
    Tensor layer(Tensor image);
  }

  /** The same at rate 2. */
  @Network
  interface LargeRate2 extends LargeRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 2)
    Tensor layer(Tensor image);
  }

  /** The same at rate 4. */
  @Network
  interface LargeRate4 extends LargeRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 4)
    Tensor layer(Tensor image);
  }

  /** The same at rate 12. */
  @Network
  interface LargeRate12 extends LargeRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 12)
    Tensor layer(Tensor image);
  }

  /** The same at rate 24. */
  @Network
  interface LargeRate24 extends LargeRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 24)
    Tensor layer(Tensor image);
  }

  /** MobileNetV1's. */
  @Network
  interface MiddleRate1 {
    @Input(channels = 128, height = 56, width = 56)
    Tensor image();

    @DepthwiseConv(kernel = 3)
    Tensor layer(Tensor image);
  }

  /** The same at rate 2. */
  @Network
  interface MiddleRate2 extends MiddleRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 2)
    Tensor layer(Tensor image);
  }

  /** The same at rate 4. */
  @Network
  interface MiddleRate4 extends MiddleRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 4)
    Tensor layer(Tensor image);
  }

  /** The same at rate 12. */
  @Network
  interface MiddleRate12 extends MiddleRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 12)
    Tensor layer(Tensor image);
  }

  /** The same at rate 24. */
  @Network
  interface MiddleRate24 extends MiddleRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 24)
    Tensor layer(Tensor image);
  }

  /** The last ones of DeepLab on MobileNetV2. */
  @Network
  interface WideRate1 {
    @Input(channels = 960, height = 33, width = 33)
    Tensor image();

    @DepthwiseConv(kernel = 3)
    Tensor layer(Tensor image);
  }

  /** The same at rate 2. */
  @Network
  interface WideRate2 extends WideRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 2)
    Tensor layer(Tensor image);
  }

  /** The same at rate 4. */
  @Network
  interface WideRate4 extends WideRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 4)
    Tensor layer(Tensor image);
  }

  /** The same at rate 12. */
  @Network
  interface WideRate12 extends WideRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 12)
    Tensor layer(Tensor image);
  }

  /** The same at rate 24. */
  @Network
  interface WideRate24 extends WideRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 24)
    Tensor layer(Tensor image);
  }

  /** The same map behind another layer, which can leave room between its pixels. */
  @Network
  interface InnerRate1 {
    @Input(channels = 256, height = 65, width = 65)
    Tensor image();

    @Relu
    Tensor map(Tensor image);

    @DepthwiseConv(kernel = 3)
    Tensor layer(Tensor map);
  }

  /** The same at rate 2. */
  @Network
  interface InnerRate2 extends InnerRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 2)
    Tensor layer(Tensor map);
  }

  /** The same at rate 4. */
  @Network
  interface InnerRate4 extends InnerRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 4)
    Tensor layer(Tensor map);
  }

  /** The same at rate 12. */
  @Network
  interface InnerRate12 extends InnerRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 12)
    Tensor layer(Tensor map);
  }

  /** The same at rate 24. */
  @Network
  interface InnerRate24 extends InnerRate1 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 24)
    Tensor layer(Tensor map);
  }
}
