package dev.atrous.examples.networks;

import dev.atrous.dsl.AtrousPyramid;
import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.RatesAsWritten;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Resize;
import dev.atrous.runtime.Tensor;

/**
 * DeepLab v3 on ResNet-50, output stride 8, 513×513 pixels to scores for the 21 classes of PASCAL
 * VOC: figure 5 of Chen et al. 2017 ("Rethinking Atrous Convolution for Semantic Image
 * Segmentation"). Takes the weights of torchvision's {@code deeplabv3_resnet50}; those of its
 * auxiliary classifier, which only training uses, may be among them.
 */
@Network(outputStride = 8, unusedWeights = "aux_classifier.")
@Named("backbone")
public interface DeepLabV3ResNet50 extends ResNet50 {
  @Override
  @Input(channels = 3, height = 513, width = 513)
  Tensor image();

  /**
   * The rates are for a map 32 times smaller than the picture; the output stride makes 12, 24 and
   * 36 of them.
   */
  @AtrousPyramid(rates = {3, 6, 9})
  @Named({
    "pointwise = classifier.0.convs.0.0",
    "pointwise.norm = classifier.0.convs.0.1",
    "atrous.{0} = classifier.0.convs.{1}.0",
    "atrous.{0}.norm = classifier.0.convs.{1}.1",
    "pooled = classifier.0.convs.4.1",
    "pooled.norm = classifier.0.convs.4.2",
    "project = classifier.0.project.0",
    "project.norm = classifier.0.project.1"
  })
  Tensor pyramid(Tensor features);

  @RatesAsWritten
  @Conv(kernel = 3, channels = 256)
  @BatchNorm
  @Relu
  @Named({"classifier.1", "classifier.2"})
  Tensor head(Tensor pyramid);

  @Conv(kernel = 1, channels = 21)
  @Named("classifier.4")
  Tensor logits(Tensor head);

  @Resize
  @Output
  Tensor masks(Tensor logits, Tensor image);
}
