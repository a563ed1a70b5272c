package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Inverted residuals whose wide maps are never written give the bits that their layers give one by
 * one; the maps of the random networks are too small for it.
 */
@Tag("slow")
final class LineBufferedPlanTest {

  private static final long SEED = 4711;

  /** Sizes, strides, rates and padding that begin and end bands everywhere. */
  private record Case(int height, int width, int kernel, int stride, int rate, String padding) {

    String source(String name, boolean residual) {
      return """
      package user;
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;
      @Network @SuppressWarnings({"atrous:unread-edge", "atrous:degenerate-rate"})
      public interface %s {
        @Input(channels = 8, height = %d, width = %d) Tensor image();
        @Conv(kernel = 1, channels = 80) @BatchNorm @Relu6 Tensor wide(Tensor image);
        @DepthwiseConv(kernel = %d, stride = %d, rate = %d, padding = Padding.%s) @BatchNorm
        @Relu6 Tensor deep(Tensor wide);
        %s@Conv(kernel = 1, channels = 8) @BatchNorm Tensor narrow(Tensor deep);
        %s
      }
      """
          .formatted(
              name,
              height,
              width,
              kernel,
              stride,
              rate,
              padding,
              residual ? "" : "@Output ",
              residual ? "@Output @Add Tensor sum(Tensor narrow, Tensor image);" : "");
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(60, 61, 3, 1, 1, "SAME"),
          new Case(61, 60, 3, 2, 1, "SAME"),
          new Case(57, 64, 5, 1, 1, "HALF"),
          new Case(64, 57, 5, 2, 1, "VALID"),
          new Case(90, 41, 3, 1, 2, "FULL"),
          new Case(200, 17, 3, 3, 4, "HALF"),
          new Case(34, 110, 1, 2, 1, "SAME"));

  @Test
  void giveTheBitsOfTheirLayers() {
    Map<String, Case> cases = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (Case each : CASES) {
      for (boolean residual : new boolean[] {false, true}) {
        if (!residual || each.stride() == 1 && !each.padding().equals("FULL")) {
          String name = "Case" + cases.size() + (residual ? "Residual" : "");
          cases.put(name, each);
          sources.put("user." + name, each.source(name, residual));
        }
      }
    }
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    cases.forEach(
        (name, each) -> {
          assertThat(compilation.generated().get("user." + name + "Network"))
              .contains(name.endsWith("Residual") ? "LineBufferedJoinStep" : "LineBufferedStep");
          check(compilation.network("user." + name).random(SEED), each);
        });
  }

  private static void check(RunnableNetwork network, Case each) {
    Tensor image = image(each);
    Tensor wide = network.layer("wide", List.of(image));
    Tensor deep = network.layer("deep", List.of(wide));
    Tensor narrow = network.layer("narrow", List.of(deep));
    boolean residual = network.layers().stream().anyMatch(layer -> layer.name().equals("sum"));
    List<float[]> results = new ArrayList<>();
    for (int threads : new int[] {1, 2, 4, 1}) {
      ((CompiledNetwork) network.instance()).setThreads(threads);
      results.add(network.forward(List.of(image)).values().iterator().next().toPlanar());
    }
    for (float[] result : results) {
      assertThat(result).as("%s", each).isEqualTo(results.get(0));
    }
    Tensor expected = residual ? network.layer("sum", List.of(narrow, image)) : narrow;
    float[] right = expected.toPlanar();
    for (int at = 0; at < right.length; at++) {
      // Onto a sum, the order of additions is another one than behind it.
      float error = residual ? 1e-5f * Math.max(1, Math.abs(right[at])) : 0;
      assertThat(Math.abs(results.get(0)[at] - right[at]))
          .as("%s", each)
          .isLessThanOrEqualTo(error);
    }
  }

  private static Tensor image(Case each) {
    Random random = new Random(SEED);
    float[] values = new float[2 * 8 * each.height() * each.width()];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextFloat() * 2 - 1;
    }
    return Tensor.planar(values, 2, 8, each.height(), each.width());
  }
}
