package dev.atrous.processor.reference.operations;

import java.util.List;

/** A number for the height and one for the width, written as one number or as two. */
public record Pair(int height, int width) {

  static Pair of(List<Integer> numbers) {
    return switch (numbers.size()) {
      case 1 -> new Pair(numbers.get(0), numbers.get(0));
      case 2 -> new Pair(numbers.get(0), numbers.get(1));
      default -> throw new ImpossibleShape(numbers + " is neither one number nor two");
    };
  }

  public Pair times(Pair factor) {
    return new Pair(height * factor.height, width * factor.width);
  }
}
