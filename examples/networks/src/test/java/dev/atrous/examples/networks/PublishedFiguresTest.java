package dev.atrous.examples.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters, multiply-adds and fields of view against those of papers and of torchvision. */
class PublishedFiguresTest {

  @Test
  void parametersAreThoseOfTorchvisionAndTimm() {
    assertThat(parameters(MobileNetV1Network.Layers.ALL)).isEqualTo(4_231_976);
    assertThat(parameters(MobileNetV2Network.Layers.ALL)).isEqualTo(3_504_872);
    assertThat(parameters(MobileNetV3SmallNetwork.Layers.ALL)).isEqualTo(2_542_856);
    assertThat(parameters(ResNet50Network.Layers.ALL)).isEqualTo(25_557_032);
    assertThat(parameters(XceptionNetwork.Layers.ALL)).isEqualTo(22_855_952);
    assertThat(parameters(Xception65Network.Layers.ALL)).isEqualTo(39_916_312);
  }

  @Test
  void multiplyAddsAreThoseOfThePapers() {
    assertThat(multiplyAdds(MobileNetV1Network.Layers.ALL) / 1e6).isCloseTo(569, within(0.5));
    assertThat(multiplyAdds(MobileNetV2Network.Layers.ALL) / 1e6).isCloseTo(300, within(1.0));
    assertThat(multiplyAdds(MobileNetV3SmallNetwork.Layers.ALL) / 1e6).isCloseTo(56, within(1.0));
    assertThat(multiplyAdds(ResNet50Network.Layers.ALL) / 1e9).isCloseTo(4.09, within(0.005));
  }

  /** VGG-16's convolutions have 14,714,688 parameters; each branch has a head of its own. */
  @Test
  void deepLabV2HasAHeadForEachRate() {
    long head = 512 * 9 * 1024 + 1024 + 1024 * 1024 + 1024 + 1024 * 21 + 21;
    assertThat(parameters(DeepLabV2Vgg16Network.Layers.ALL)).isEqualTo(14_714_688 + 4 * head);
  }

  /** (kernel − 1) · rate taps of a map of stride 8 are added to what VGG-16 sees. */
  @Test
  void deepLabV2SeesFurtherWithEachRate() {
    List<LayerSummary> network = DeepLabV2Vgg16Network.Layers.ALL;
    for (int rate : new int[] {6, 12, 18, 24}) {
      assertThat(layer(network, "rate" + rate + ".fc6").receptiveHeight())
          .isEqualTo(layer(network, "conv5c").receptiveHeight() + 2 * rate * 8L);
    }
  }

  /** Table 2 of Chen et al. 2015; the field of view counts from the map of stride 8 on. */
  @ParameterizedTest
  @CsvSource({
    "7, 4, 134.3, 224, 419",
    "4, 4, 65.1, 128, 323",
    "4, 8, 65.1, 224, 419",
    "3, 12, 20.5, 224, 419",
  })
  void largeFieldsOfViewNeedFewParameters(
      int kernel, int rate, double millions, int fieldOfView, int receptiveField) {
    List<LayerSummary> network =
        switch (kernel + "@" + rate) {
          case "7@4" -> FieldOfView_Kernel7Rate4Network.Layers.ALL;
          case "4@4" -> FieldOfView_Kernel4Rate4Network.Layers.ALL;
          case "4@8" -> FieldOfView_Kernel4Rate8Network.Layers.ALL;
          default -> FieldOfView_Kernel3Rate12Network.Layers.ALL;
        };
    assertThat(parameters(network) / 1e6).isCloseTo(millions, within(0.05));
    LayerSummary below = layer(network, "conv5c");
    LayerSummary fc6 = layer(network, "fc6");
    long grown = fc6.receptiveHeight() - below.receptiveHeight();
    assertThat(grown).isEqualTo((kernel - 1) * rate * 8L);
    assertThat(grown + 32).isEqualTo(fieldOfView);
    assertThat(fc6.receptiveHeight()).isEqualTo(receptiveField);
  }

  /** The repeats of a module are one class, so that sixteen cost no more code than two. */
  @Test
  void repeatedModulesShareTheirCode() {
    assertThat(
            Arrays.stream(Xception65Network.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .filter(name -> name.startsWith("ModuleOn19x19With728")))
        .hasSize(1);
    assertThat(
            Arrays.stream(XceptionNetwork.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .filter(name -> name.startsWith("XceptionModule")))
        .hasSize(1);
  }

  private static LayerSummary layer(List<LayerSummary> network, String name) {
    return network.stream().filter(layer -> layer.name().equals(name)).findFirst().orElseThrow();
  }

  private static long parameters(List<LayerSummary> network) {
    return network.stream().mapToLong(LayerSummary::parameters).sum();
  }

  private static long multiplyAdds(List<LayerSummary> network) {
    return network.stream().mapToLong(LayerSummary::multiplyAdds).sum();
  }

  /** The plan takes at most a tenth more than no plan could do without. */
  @Test
  void memoryIsLittleMoreThanWhatIsAlive() {
    for (NetworkSummary network :
        List.of(
            MobileNetV1Network.Layers.SUMMARY,
            MobileNetV2Network.Layers.SUMMARY,
            MobileNetV3SmallNetwork.Layers.SUMMARY,
            ResNet50Network.Layers.SUMMARY,
            XceptionNetwork.Layers.SUMMARY,
            Xception65Network.Layers.SUMMARY,
            DeepLabV1LargeFovNetwork.Layers.SUMMARY,
            DeepLabV2Vgg16Network.Layers.SUMMARY,
            DeepLabV3ResNet50Network.Layers.SUMMARY,
            DeepLabV3PlusXception65Network.Layers.SUMMARY)) {
      assertThat(network.aliveBytes()).as(network.name()).isPositive();
      assertThat(network.memoryBytes())
          .as(network.name())
          .isBetween(network.aliveBytes(), network.aliveBytes() * 11 / 10);
    }
  }
}
