package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.ResizeRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What each operation makes of its inputs, and what it costs: published figures where there are.
 */
final class OperationTest {

  private static final List<MapShape> PICTURE = List.of(MapShape.input(3, 12, 12));

  private static Window window(int kernel, Padding padding) {
    return new Window(new Size(kernel, kernel), Size.ONE, Size.ONE, padding, List.of());
  }

  private static String size(Operation operation, MapShape... inputs) {
    return operation.output(List.of(inputs)).size();
  }

  /** Two ways to 256 channels: 1,228,800 multiplications, or 4,800 and 49,152. */
  @Test
  void convolutions() {
    Convolution standard = new Convolution(window(5, Padding.VALID), false, 1, 256, 0, false);
    assertThat(standard.output(PICTURE).size()).isEqualTo("256×8×8");
    assertThat(standard.multiplyAdds(PICTURE)).isEqualTo(1_228_800);
    assertThat(standard.parameters(PICTURE)).isEqualTo(256 * 3 * 25);

    Convolution depthwise = new Convolution(window(5, Padding.VALID), true, 0, 0, 1, false);
    assertThat(depthwise.multiplyAdds(PICTURE)).isEqualTo(4_800);
    Convolution pointwise = new Convolution(window(1, Padding.VALID), false, 1, 256, 0, false);
    List<MapShape> filtered = List.of(depthwise.output(PICTURE));
    assertThat(pointwise.multiplyAdds(filtered)).isEqualTo(49_152);
    assertThat(pointwise.output(filtered).size()).isEqualTo("256×8×8");
  }

  @Test
  void groupsDivideTheCost() {
    List<MapShape> input = List.of(MapShape.input(32, 8, 8));
    Convolution whole = new Convolution(window(3, Padding.SAME), false, 1, 64, 0, true);
    Convolution grouped = new Convolution(window(3, Padding.SAME), false, 4, 64, 0, true);
    assertThat(whole.parameters(input)).isEqualTo(64 * 32 * 9 + 64);
    assertThat(grouped.parameters(input)).isEqualTo(64 * 8 * 9 + 64);
    assertThat(grouped.multiplyAdds(input) * 4).isEqualTo(whole.multiplyAdds(input));
    Convolution doubled = new Convolution(window(3, Padding.SAME), true, 0, 0, 2, true);
    assertThat(doubled.output(input).size()).isEqualTo("64×8×8");
    assertThat(doubled.parameters(input)).isEqualTo(64 * 9 + 64);
  }

  /** VGG-16's first fully connected layer has 102,764,544 parameters. */
  @Test
  void linear() {
    List<MapShape> input = List.of(MapShape.input(512, 7, 7));
    Linear linear = new Linear(4096, true);
    assertThat(linear.parameters(input)).isEqualTo(102_764_544);
    assertThat(linear.output(input).size()).isEqualTo("4096×1×1");
  }

  @Test
  void transposedConvolution() {
    Window twice = new Window(new Size(4, 4), new Size(2, 2), Size.ONE, Padding.SAME, List.of());
    TransposedConv conv = new TransposedConv(twice, Size.ZERO, 1, 21, 0, true);
    List<MapShape> input = List.of(MapShape.input(64, 7, 9));
    assertThat(conv.output(input).size()).isEqualTo("21×14×18");
    assertThat(conv.parameters(input)).isEqualTo(64 * 21 * 16 + 21);
    assertThat(conv.multiplyAdds(input)).isEqualTo(64L * 7 * 9 * 21 * 16);
  }

  @Test
  void pooling() {
    MapShape input = MapShape.input(64, 112, 112);
    Window window = new Window(new Size(3, 3), new Size(2, 2), Size.ONE, Padding.VALID, List.of());
    assertThat(size(new Pool(true, window, true, false), input)).isEqualTo("64×56×56");
    assertThat(size(new Pool(false, window, false, false), input)).isEqualTo("64×55×55");
    assertThat(size(new GlobalPool(false), input)).isEqualTo("64×1×1");
    assertThat(size(new GlobalPool(true), input)).isEqualTo("64×1×1");
    assertThat(size(new AdaptivePool(true, new Size(3, 6)), input)).isEqualTo("64×3×6");
  }

  @Test
  void joining() {
    MapShape map = MapShape.input(8, 5, 7);
    MapShape gate = MapShape.input(8, 1, 1);
    MapShape mask = MapShape.input(1, 5, 7);
    assertThat(size(new Join(Combination.MULTIPLY, false), gate, map, mask)).isEqualTo("8×5×7");
    assertThat(size(new Join(Combination.ADD, true), map, gate, map)).isEqualTo("8×5×7");
    assertThat(new Join(Combination.ADD, true).joined(List.of(map, gate, map)))
        .containsExactly(map, map);
    assertThat(size(new Concat(), map, mask)).isEqualTo("9×5×7");
  }

  @Test
  void sizes() {
    MapShape map = MapShape.input(2, 5, 8);
    MapShape other = MapShape.input(3, 10, 4);
    ResizeRule rule = ResizeRule.bilinear(ResizeRule.Coordinates.HALF_PIXEL);
    assertThat(size(new Resize(rule, Size.ZERO, List.of()), map, other)).isEqualTo("2×10×4");
    assertThat(size(new Resize(rule, Size.ZERO, List.of(0.5, 3.0)), map)).isEqualTo("2×2×24");
    assertThat(size(new Resize(rule, new Size(3, 4), List.of()), map)).isEqualTo("2×3×4");
    assertThat(size(new Pad(PadMode.EDGE, List.of(1, 2, 3, 4), 0, 0, 0), map)).isEqualTo("2×9×14");
    assertThat(size(new Pad(PadMode.CONSTANT, List.of(0, 0, 0, 0), 3, 4, 0), map))
        .isEqualTo("9×5×8");
    Crop centred = new Crop(new Size(2, 3), List.of());
    assertThat(size(centred, map)).isEqualTo("2×2×3");
    assertThat(centred.corner(List.of(map))).isEqualTo(new Size(1, 2));
    assertThat(new Crop(new Size(2, 3), List.of(3, 0)).corner(List.of(map)))
        .isEqualTo(new Size(3, 0));
    assertThat(size(new Slice(1, 4), MapShape.input(18, 5, 8))).isEqualTo("3×5×8");
    assertThat(size(new Slice(16, 0), MapShape.input(18, 5, 8))).isEqualTo("2×5×8");
    assertThat(size(new Shuffle(3), MapShape.input(18, 5, 8))).isEqualTo("18×5×8");
    assertThat(size(new Predictions(4), MapShape.input(8, 2, 3), MapShape.input(12, 1, 2)))
        .isEqualTo("4×18×1");
    assertThat(size(new Predictions(0), MapShape.input(8, 2, 3))).isEqualTo("8×6×1");
    assertThat(size(new DepthToSpace(3, BlockOrder.CRD), MapShape.input(18, 5, 8)))
        .isEqualTo("2×15×24");
    assertThat(size(new SpaceToDepth(2, BlockOrder.DCR), MapShape.input(3, 6, 8)))
        .isEqualTo("12×3×4");
  }

  @Test
  void overChannels() {
    MapShape map = MapShape.input(21, 5, 8);
    assertThat(size(new Softmax(false), map)).isEqualTo("21×5×8");
    assertThat(size(new ArgMax(), map)).isEqualTo("1×5×8");
    assertThat(new BatchNorm(1e-5).parameters(List.of(map))).isEqualTo(2 * 21);
    assertThat(size(new LayerNorm(1e-5, true), map)).isEqualTo("21×5×8");
    assertThat(new LayerNorm(1e-5, true).parameters(List.of(map))).isEqualTo(2 * 21);
    assertThat(new LayerNorm(1e-5, false).parameters(List.of(map))).isZero();
    assertThat(new Scale(true).parameters(List.of(map))).isEqualTo(2 * 21);
    assertThat(new Scale(false).parameters(List.of(map))).isEqualTo(21);
    assertThat(size(new LocalResponseNorm(5, 1e-4, 0.75, 1), map)).isEqualTo("21×5×8");
    assertThat(new LocalResponseNorm(5, 1e-4, 0.75, 1).parameters(List.of(map))).isZero();
    assertThat(size(new GroupNorm(3, 1e-5, true), map)).isEqualTo("21×5×8");
    assertThat(new GroupNorm(3, 1e-5, true).parameters(List.of(map))).isEqualTo(2 * 21);
    assertThat(new GroupNorm(0, 1e-5, false).parameters(List.of(map))).isZero();
    assertThat(new PRelu(false).parameters(List.of(map))).isEqualTo(21);
    assertThat(new PRelu(true).parameters(List.of(map))).isEqualTo(1);
  }
}
