package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.runtime.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the report page says that the middle of an output sees, against the generated network: one
 * pixel of the input is NaN, and NaN passes through every operation, so that those pixels are seen
 * that make the middle NaN. They lie within the receptive field. What is counted is what all
 * channels of a position see together: where a position keeps some of them only, fewer may be left.
 */
@Tag("slow")
final class SeenPixelsTest {

  private static final int NETWORKS = 50;

  /** So many outputs at the least have a middle to be compared, of fifty networks. */
  private static final int ENOUGH = 30;

  private static final Pattern CLAIM =
      Pattern.compile(
          "<b>output ([^<]+)</b> sees ([\\d,]+) of [\\d,]+ pixels, [^;]+; receptive field"
              + " (\\d+)×(\\d+)");

  private static final Pattern KEEPS_SOME_CHANNELS =
      Pattern.compile("@(Slice|DepthToSpace|Predictions)\\b");

  /** Of an input: random networks have a few that are larger, whose batches would fill the heap. */
  private static final int MOST_PIXELS = 400;

  private int compared;

  @Test
  void pageClaimsWhatNetworksSee() {
    long seed = Batches.baseSeed();
    int count = Batches.count(NETWORKS);
    System.out.println("seen pixels of networks of seeds " + seed + " to " + (seed + count - 1));
    for (int start = 0; start < count; start += Batches.SIZE) {
      List<RandomNetwork> networks =
          Batches.make(seed + start, Math.min(Batches.SIZE, count - start));
      Compilation compilation = Batches.compile(networks, false).succeeded();
      networks.stream()
          .filter(network -> !network.text().contains("@ArgMax")) // an index is never NaN
          // Of several predictions of a pixel, each sees some of its channels.
          .filter(SeenPixelsTest::isSmall)
          .forEach(network -> check(network, compilation));
    }
    assertThat(compared).as("outputs compared").isGreaterThanOrEqualTo(ENOUGH * count / NETWORKS);
  }

  /** Whether a batch with an image for each pixel of it can be held. */
  private static boolean isSmall(RandomNetwork network) {
    return network.model().inputs().values().stream()
        .allMatch(extent -> extent.height() * extent.width() <= MOST_PIXELS);
  }

  private void check(RandomNetwork network, Compilation compilation) {
    NetworkClass compiled = compilation.network(network.qualifiedName());
    String name = network.qualifiedName();
    String file = name.substring(name.lastIndexOf('.') + 1) + "Network.html";
    String page = new String(compilation.reports().get(file), StandardCharsets.UTF_8);
    Map<String, Tensor> outputs = null;
    Extent first = network.model().inputs().get(compiled.inputs().get(0));
    Matcher claim = CLAIM.matcher(page);
    while (claim.find()) {
      if (outputs == null) {
        outputs = poisoned(network, compiled, first);
      }
      Tensor output = outputs.size() == 1 ? outputs.get("") : outputs.get(claim.group(1));
      check(network, claim, output, first);
      compared++;
    }
  }

  /** The outputs for a batch of images, each with NaN in one pixel of the first input. */
  private static Map<String, Tensor> poisoned(
      RandomNetwork network, NetworkClass compiled, Extent first) {
    int pixels = first.height() * first.width();
    List<Tensor> inputs = new ArrayList<>();
    for (String name : compiled.inputs()) {
      Extent extent = network.model().inputs().get(name);
      Tensor input = Tensor.zeros(pixels, extent.channels(), extent.height(), extent.width());
      for (int image = 0; image < pixels && inputs.isEmpty(); image++) {
        for (int channel = 0; channel < extent.channels(); channel++) {
          input.set(image, channel, image / first.width(), image % first.width(), Float.NaN);
        }
      }
      inputs.add(input);
    }
    return compiled.random(network.seed()).forward(inputs);
  }

  private static void check(RandomNetwork network, Matcher claim, Tensor output, Extent input) {
    int seen = 0;
    int top = input.height();
    int bottom = -1;
    int left = input.width();
    int right = -1;
    for (int pixel = 0; pixel < output.shape().batch(); pixel++) {
      if (isNaN(output, pixel)) {
        seen++;
        top = Math.min(top, pixel / input.width());
        bottom = Math.max(bottom, pixel / input.width());
        left = Math.min(left, pixel % input.width());
        right = Math.max(right, pixel % input.width());
      }
    }
    int claimed = Integer.parseInt(claim.group(2).replace(",", ""));
    assertThat(claimed)
        .as("pixels that %s sees\n%s", claim.group(1), network.text())
        .isBetween(seen, KEEPS_SOME_CHANNELS.matcher(network.text()).find() ? claimed : seen);
    assertThat(bottom - top + 1)
        .as("rows that %s sees\n%s", claim.group(1), network.text())
        .isLessThanOrEqualTo(Integer.parseInt(claim.group(3)));
    assertThat(right - left + 1)
        .as("columns that %s sees\n%s", claim.group(1), network.text())
        .isLessThanOrEqualTo(Integer.parseInt(claim.group(4)));
  }

  /** Whether any channel of the position in the middle is NaN. */
  private static boolean isNaN(Tensor output, int image) {
    boolean nan = false;
    for (int channel = 0; channel < output.channels(); channel++) {
      nan |= Float.isNaN(output.get(image, channel, output.height() / 2, output.width() / 2));
    }
    return nan;
  }
}
