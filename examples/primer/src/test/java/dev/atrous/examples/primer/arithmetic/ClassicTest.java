package dev.atrous.examples.primer.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The classic pictures against what the processor infers and the networks compute. */
final class ClassicTest {

  private static LayerSummary layer(Classic classic) {
    String[] words = classic.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int at = 1; at < words.length; at++) {
      name.append(words[at].substring(0, 1).toUpperCase(Locale.ROOT))
          .append(words[at].substring(1));
    }
    return ArithmeticShapesNetwork.Layers.ALL.stream()
        .filter(each -> each.name().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void drawnSizeIsWhatTheProcessorInfers(Classic classic) {
    ArithmeticPicture picture = classic.picture();
    LayerSummary layer = layer(classic);
    assertThat(picture.vertical().output()).isEqualTo(layer.output().height());
    assertThat(picture.horizontal().output()).isEqualTo(layer.output().width());
    assertThat(count(picture.svg(), "class=\"cell output\""))
        .isEqualTo(layer.output().height() * layer.output().width());
    int input = picture.vertical().input();
    assertThat(count(picture.svg(), "class=\"cell input\"")).isEqualTo(input * input);
  }

  /** Each output is the sum of the input cells below the kernel's taps: here, of ones. */
  @ParameterizedTest
  @EnumSource
  void tapsLieWhereTheNetworkReads(Classic classic) throws ReflectiveOperationException {
    WindowAxis axis = classic.picture().vertical();
    Weights.Builder ones = Weights.builder();
    Weights random = ArithmeticShapesNetwork.randomWeights(1);
    for (String name : random.names()) {
      int[] shape = random.shape(name);
      float[] values = new float[shape.length == 1 ? 1 : shape[2] * shape[3]];
      Arrays.fill(values, name.endsWith("weight") ? 1 : 0);
      ones.put(name, values, shape);
    }
    ArithmeticShapesNetwork network = ArithmeticShapesNetwork.load(ones.build());
    float[] input = new float[axis.input() * axis.input()];
    Arrays.fill(input, 1);
    Tensor result =
        (Tensor)
            ArithmeticShapes.class
                .getMethod(layer(classic).name(), Tensor.class)
                .invoke(network, Tensor.planar(input, 1, 1, axis.input(), axis.input()));
    float[] expected = new float[axis.output() * axis.output()];
    for (int at = 0; at < expected.length; at++) {
      expected[at] = covered(axis, at / axis.output()) * covered(axis, at % axis.output());
    }
    assertThat(result.toPlanar()).containsExactly(expected);
  }

  /** Cells of the input below the taps of an output cell. */
  private static int covered(WindowAxis axis, int outputCell) {
    int covered = 0;
    for (int tap = 0; tap < axis.kernel(); tap++) {
      for (int cell = 0; cell < axis.input(); cell++) {
        covered += axis.place(cell) == axis.tap(outputCell, tap) ? 1 : 0;
      }
    }
    return covered;
  }

  @ParameterizedTest
  @EnumSource
  void everyWindowHasItsTime(Classic classic) throws Exception {
    ArithmeticPicture picture = classic.picture();
    String svg = picture.svg();
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    int windows = picture.vertical().output() * picture.horizontal().output();
    int taps = picture.vertical().kernel() * picture.horizontal().kernel();
    assertThat(count(svg, "<animate ")).isEqualTo(2 * windows);
    assertThat(count(svg, "class=\"tap\"")).isEqualTo(windows * taps);
    assertThat(count(svg, "visibility=\"visible\"")).isEqualTo(2);
  }

  private static int count(String text, String part) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  @Test
  void axesMayDiffer() {
    ArithmeticPicture picture =
        new ArithmeticPicture(
            new WindowAxis(4, 3, 1, 0, 0, 1, false, 0), new WindowAxis(9, 2, 3, 1, 0, 2, false, 0));
    assertThat(picture.vertical().output()).isEqualTo(2);
    assertThat(picture.horizontal().output()).isEqualTo(3);
    assertThat(picture.description())
        .isEqualTo("Convolution 3×2, stride 1×3, rate 1×2: 4×9 becomes 2×3");
  }
}
