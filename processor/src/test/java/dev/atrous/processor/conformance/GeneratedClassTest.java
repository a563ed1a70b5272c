package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a generated class offers its user, beyond right numbers. */
final class GeneratedClassTest {

  private static final String BACKBONE =
      """
      package user;
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;
      public interface Backbone {
        @Input(channels = 3, height = 8, width = 6) Tensor image();
        @Input(channels = 1, height = 8, width = 6) Tensor depth();
        @Conv(kernel = 3, stride = 2, channels = 4) @BatchNorm @Relu Tensor stem(Tensor image);
        @MaxPool(kernel = 2) Tensor small(Tensor depth);
        @Conv(kernel = 1, channels = 9) Tensor nobody(Tensor stem);
      }
      """;

  private static final String TWO_HEADS =
      """
      package user;
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;
      @Network interface TwoHeads extends Backbone {
        @Input(channels = 2, height = 4, width = 3) Tensor extra();
        @Output @Concat Tensor all(Tensor extra, Tensor stem, Tensor small);
        @Output @ArgMax Tensor classes(Tensor all);
      }
      """;

  private static Compilation compilation;
  private static NetworkClass network;

  @BeforeAll
  static void compile() {
    compilation =
        NetworkCompiler.create()
            .compile(Map.of("user.Backbone", BACKBONE, "user.TwoHeads", TWO_HEADS))
            .succeeded();
    network = compilation.network("user.TwoHeads");
  }

  private static List<Tensor> inputs(int batch) {
    return List.of(
        Tensor.zeros(batch, 3, 8, 6), Tensor.zeros(batch, 1, 8, 6), Tensor.zeros(batch, 2, 4, 3));
  }

  @Test
  void inputsAndOutputsStandInTheOrderOfTheirDeclaration() {
    assertThat(network.inputs()).containsExactly("image", "depth", "extra");
    assertThat(network.forwardIntoNames())
        .containsExactly("image", "depth", "extra", "all", "classes");
    Map<String, Tensor> outputs = network.random(3).forward(inputs(2));
    assertThat(outputs.keySet()).containsExactly("all", "classes");
    assertThat(outputs.get("all").shape()).hasToString("2×7×4×3");
    assertThat(outputs.get("classes").shape()).hasToString("2×1×4×3");
  }

  @Test
  void implementsTheInterface() {
    assertThat(network.type().getInterfaces()[0].getName()).isEqualTo("user.TwoHeads");
  }

  @Test
  void describesItsLayers() {
    CompiledNetwork instance = (CompiledNetwork) network.random(3).instance();
    assertThat(instance.layers())
        .extracting(LayerSummary::name)
        .contains("stem", "small", "all", "classes")
        .doesNotContain("nobody");
    LayerSummary stem =
        instance.layers().stream()
            .filter(layer -> layer.name().equals("stem"))
            .findFirst()
            .orElseThrow();
    assertThat(stem.output()).isEqualTo(new Shape(1, 4, 4, 3));
    assertThat(stem.parameters()).isEqualTo(4 * 3 * 9 + 2 * 4);
    assertThat(stem.multiplyAdds()).isEqualTo(4 * 4 * 3 * 3 * 9);
    assertThat(stem.receptiveHeight()).isEqualTo(3);
    assertThat(instance.summary().toString()).contains("stem", "small", "all", "classes");
  }

  @Test
  void anInputByItselfIsZeros() {
    Tensor image = network.random(3).layer("image", List.of());
    assertThat(image.shape()).hasToString("1×3×8×6");
    assertThat(image.toPlanar()).containsOnly(0);
  }

  @Test
  void layersThatNoOutputNeedsAreLeftOut() {
    assertThat(compilation.diagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE)
        .anyMatch(diagnostic -> diagnostic.getMessage(null).contains("nobody"));
    assertThat(network.randomWeights(1).names())
        .containsExactlyInAnyOrder(
            "stem.weight",
            "stem.norm.weight",
            "stem.norm.bias",
            "stem.norm.running_mean",
            "stem.norm.running_var");
    RunnableNetwork runnable = network.random(1);
    Tensor stem = runnable.layer("stem", List.of(Tensor.zeros(1, 3, 8, 6)));
    assertThatThrownBy(() -> runnable.layer("nobody", List.of(stem)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void wrongShapesAreRefused() {
    RunnableNetwork runnable = network.random(1);
    List<Tensor> right = inputs(1);
    assertThatThrownBy(() -> runnable.forward(List.of(right.get(0), right.get(0), right.get(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("depth")
        .hasMessageContaining("1×3×8×6")
        .hasMessageContaining("1×8×6");
    assertThatThrownBy(
            () -> runnable.forward(List.of(right.get(0), inputs(2).get(1), right.get(2))))
        .as("batches differ")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> runnable.layer("stem", List.of(Tensor.zeros(1, 3, 6, 8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1×3×6×8");
    List<Tensor> outputs = List.of(Tensor.zeros(1, 7, 4, 3), Tensor.zeros(2, 1, 4, 3));
    assertThatThrownBy(() -> runnable.forwardInto(right, outputs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("classes");
  }

  @Test
  void noImageIsTimedWithoutWaiting() throws Exception {
    Object instance = network.random(1).instance();
    Method timed =
        network.type().getDeclaredMethod("profile", Tensor.class, Tensor.class, Tensor.class);
    timed.setAccessible(true);
    Profile profile = (Profile) timed.invoke(instance, inputs(0).toArray());
    assertThat(profile.passes()).isEqualTo(5);
    assertThat(profile.multiplyAdds()).isZero();
    assertThat(profile.toString()).contains("0 images");
  }

  @Test
  void noImageStandsBesideNoneOnly() {
    RunnableNetwork runnable = network.random(1);
    assertThatThrownBy(
            () -> runnable.forward(List.of(inputs(0).get(0), inputs(1).get(1), inputs(0).get(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'depth' holds 1 images, but 'image' holds 0");
  }

  @Test
  void aResultInTheArrayOfAnInputIsRefused() {
    String source =
        """
        package user;
        import dev.atrous.dsl.*;
        import dev.atrous.runtime.Tensor;
        @Network
        public interface Blur {
          @Input(channels = 2, height = 4, width = 4)
          Tensor image();
          @AvgPool(kernel = 3, stride = 1)
          Tensor blurred(Tensor image);
        }
        """;
    RunnableNetwork blur =
        NetworkCompiler.create()
            .compile(Map.of("user.Blur", source))
            .succeeded()
            .network("user.Blur")
            .random(1);
    float[] values = new float[2 * 4 * 4];
    Tensor image = Tensor.interleaved(values, 1, 2, 4, 4);
    Tensor blurred = Tensor.interleaved(values, 1, 2, 4, 4);
    assertThatThrownBy(() -> blur.forwardInto(List.of(image), List.of(blurred)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'blurred' receives a result, but 'image' lies in the same array");
  }

  @Test
  void seedsGiveWeights() {
    Weights once = network.randomWeights(5);
    Weights again = network.randomWeights(5);
    Weights other = network.randomWeights(6);
    assertThat(again.values("stem.weight")).containsExactly(once.values("stem.weight"));
    assertThat(other.values("stem.weight")).isNotEqualTo(once.values("stem.weight"));
    Tensor image = Tensor.zeros(1, 3, 8, 6);
    image.set(0, 1, 3, 3, 1);
    assertThat(network.load(once).layer("stem", List.of(image)).toPlanar())
        .containsExactly(network.random(5).layer("stem", List.of(image)).toPlanar());
  }

  @Test
  void allThatIsWrongWithWeightsIsListed() {
    Weights.Builder weights = Weights.builder();
    weights.put("stem.weight", new float[4 * 3 * 9], 4, 3, 9, 1);
    weights.put("stem.nrom.weight", new float[4], 4);
    weights.put("stem.norm.bias", new float[4], 4);
    weights.put("stem.norm.running_mean", new float[4], 4);
    weights.put("stem.norm.running_var", new float[4], 4);
    weights.put("stem.norm.num_batches_tracked", new float[1], 1);
    assertThatThrownBy(() -> network.load(weights.build()))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("stem.weight")
        .hasMessageContaining("stem.norm.weight")
        .hasMessageContaining("stem.nrom.weight")
        .satisfies(thrown -> assertThat(((WeightsException) thrown).problems()).hasSize(3));
  }
}
