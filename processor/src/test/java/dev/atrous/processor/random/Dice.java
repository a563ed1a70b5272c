package dev.atrous.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices in the words that the generators need. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number between the two, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double real(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> List<T> shuffled(List<T> elements) {
    List<T> rest = new ArrayList<>(elements);
    List<T> shuffled = new ArrayList<>();
    while (!rest.isEmpty()) {
      shuffled.add(rest.remove(random.nextInt(rest.size())));
    }
    return shuffled;
  }
}
