package dev.atrous.processor.plan.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The common beginning of names ends where parts of names do. */
final class WeightPathTest {

  @Test
  void common() {
    assertThat(WeightPath.common(List.of("body.0.depthwise", "body.0.pointwise")))
        .isEqualTo("body.0");
    assertThat(WeightPath.common(List.of("body.deep", "body.depth"))).isEqualTo("body");
    assertThat(WeightPath.common(List.of("stem", "stem.norm"))).isEqualTo("stem");
    assertThat(WeightPath.common(List.of("stem", "stems"))).isEmpty();
    assertThat(WeightPath.common(List.of("one", "two"))).isEmpty();
    assertThat(WeightPath.common(List.of("body.0"))).isEqualTo("body.0");
    assertThat(WeightPath.common(List.of())).isEmpty();
  }

  @Test
  void behind() {
    assertThat(WeightPath.behind("body.0", "body.0.depthwise")).isEqualTo(".depthwise");
    assertThat(WeightPath.behind("stem", "stem")).isEmpty();
    assertThat(WeightPath.behind("", "stem")).isEqualTo("stem");
  }
}
