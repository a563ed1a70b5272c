package dev.atrous.runtime.loops.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Window;
import org.junit.jupiter.api.Test;

/** What a convolution was made of can be had back from it, whatever it made of that. */
class FilterHolderTest {

  @Test
  void convolutionsGiveTheirFilterBack() {
    check(Window.channels(5, 7)); // along pixels
    check(Window.channels(6, 8).groups(2).kernel(3, 2));
    check(Window.channels(5, 200)); // along channels
    check(Window.channels(6, 1040).kernel(2, 3)); // in panels
    check(Window.channels(4, 1200).groups(2).kernel(3, 3));
  }

  private static void check(Window window) {
    float[] weight = numbers(window.outputChannels() * window.groupInputs() * window.taps());
    float[] bias = numbers(window.outputChannels());
    Filter filter = new Filter(weight.clone(), bias.clone());
    FilterHolder holder = new Convolution(window, filter, Activation.NONE, false);
    assertThat(holder.filter().weight()).as(window.toString()).isEqualTo(weight);
    assertThat(holder.filter().bias()).as(window.toString()).isEqualTo(bias);
  }

  private static float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int at = 0; at < count; at++) {
      numbers[at] = at + 1;
    }
    return numbers;
  }
}
