package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Names of parts of a block, of copies, and of what is inherited, twice. */
interface NamedParts {
  @Network @Named({"model", "backbone.stem = first"})
  interface Whole extends Backbone {
    @InvertedResidual(channels = 4) @Repeat(2)
    @Named({"blocks.{1}", "expand = expand.{3}", "depthwise.norm = bn"})
    Tensor body(Tensor pair);

    @AtrousPyramid(rates = {2, 3}, channels = 2, imagePooling = false)
    @Named({"pyramid", "atrous.{0} = convs.{1}.0", "atrous.{0}.norm = convs.{1}.1"})
    Tensor pyramid(Tensor body);

    @SeparableConv(channels = 2) @BatchNorm @Named({"norm = last.bn", "pointwise = last.pw"})
    Tensor last(Tensor pyramid);
  }

  @Network @Named("backbone")
  interface Backbone extends Stem {
    @NormedSeparableConv(channels = 4) @Named({"depthwise = dw", "depthwise.norm = bn"})
    Tensor pair(Tensor stem);
  }

  @Network(unusedWeights = {"aux_classifier.", "fc."})
  interface Stem {
    @Input(channels = 4, height = 9, width = 9)
    Tensor image();

    @Conv(kernel = 3, channels = 4) @BatchNorm
    Tensor stem(Tensor image);
  }

  @Network
  interface ByCondition {
    @Input(channels = 4, height = 9, width = 9)
    Tensor image();

    @Row(expansion = 1)
    Tensor first(Tensor image);

    @Row
    Tensor second(Tensor first);

    // A parameter called as an input of the block goes to it, wherever it stands.
    @Scaled
    Tensor scaled(Tensor first, Tensor scale);

    @GlobalAvgPool
    Tensor scale(Tensor second);

    @Concat
    Tensor both(Tensor scaled, Tensor second); // by order, scaled would be of one pixel
  }

  @Block
  @interface Row {
    int expansion() default 2;

    interface Layers {
      @InvertedResidual(channels = 4) @Bind("expansion")
      @Named({
        "conv.0", "expand.norm = bn when expansion > 1", "depthwise = dw when expansion == 1"
      })
      Tensor row(Tensor input);
    }
  }

  @Block
  @interface Scaled {
    interface Layers {
      @Resize
      Tensor large(Tensor scale, Tensor map);

      @Multiply
      Tensor product(Tensor large, Tensor map);
    }
  }
}
