package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code profile} of a generated class: every step's time, under its layers' names. */
@Tag("slow")
final class ProfileTest {

  /** Steps of every kind: fused, onto a sum, several for a layer, repeated, none for a layer. */
  private static final String SOURCE =
      """
      package user;
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;
      @Network public interface Profiled {
        @Input(channels = 3, height = 40, width = 40) Tensor image();
        @Conv(kernel = 3, stride = 2, channels = 16) @BatchNorm @Relu Tensor stem(Tensor image);
        @InvertedResidual(channels = 16) @Repeat(2) Tensor body(Tensor stem);
        @Conv(kernel = 3, channels = 16) @Softmax Tensor left(Tensor body);
        @MaxPool(kernel = 3, stride = 1) Tensor right(Tensor body);
        @Concat Tensor both(Tensor left, Tensor right);
        @Output @Conv(kernel = 1, channels = 5) Tensor scores(Tensor both);
        @Output @ArgMax Tensor classes(Tensor scores);
      }
      """;

  private static RunnableNetwork network;
  private static Profile profile;

  @BeforeAll
  static void run() throws ReflectiveOperationException {
    Compilation compilation =
        NetworkCompiler.create().compile(Map.of("user.Profiled", SOURCE)).succeeded();
    network = compilation.network("user.Profiled").random(5);
    Object instance = network.instance();
    profile =
        (Profile)
            instance
                .getClass()
                .getMethod("profile", Tensor.class)
                .invoke(instance, Tensor.zeros(2, 3, 40, 40));
  }

  @Test
  void partsAreStepsUnderTheNamesOfTheirLayers() {
    assertThat(profile.parts().stream().map(Profile.Part::layers))
        .containsExactly(
            List.of("stem"),
            List.of("body.0.expand"),
            List.of("body.0.depthwise", "body.0.project", "body.0.sum"),
            List.of("body.1.expand"),
            List.of("body.1.depthwise", "body.1.project", "body.1.sum"),
            List.of("left"),
            List.of("right"),
            List.of("scores"),
            List.of("classes"));
    assertThat(profile.parts().get(5).loop()).isEqualTo("taps; softmax");
  }

  @Test
  void multiplyAddsAreThoseOfTheBatch() {
    long each = network.layers().stream().mapToLong(LayerSummary::multiplyAdds).sum();
    assertThat(profile.multiplyAdds()).isEqualTo(2 * each);
    assertThat(profile.batch()).isEqualTo(2);
  }

  @Test
  void timesOfPartsAreMostOfThePass() {
    double parts = profile.parts().stream().mapToDouble(Profile.Part::seconds).sum();
    assertThat(parts).isBetween(0.3 * profile.seconds(), 1.1 * profile.seconds());
    assertThat(profile.passes()).isGreaterThan(4);
    Profile.Part stem = profile.parts().get(0);
    assertThat(stem.multiplyAddsPerSecond())
        .isEqualTo(2 * network.layers().get(1).multiplyAdds() / stem.seconds());
    assertThat(profile.share(stem)).isEqualTo(stem.seconds() / profile.seconds());
  }

  @Test
  void printsATable() {
    assertThat(profile.toString().lines())
        .anyMatch(line -> line.matches("body.0.depthwise \\+ body.0.project \\+ body.0.sum .*%.*"))
        .anyMatch(line -> line.startsWith("between layers"))
        .last()
        .asString()
        .startsWith("total");
  }
}
