package dev.atrous.processor.check;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * Which numbers an attribute may have.
 *
 * @param smallest of whole numbers; {@code null} for an attribute that has none
 * @param real what a number has to be that may have a fraction, or a whole one besides; {@code
 *     null} for an attribute of which there is nothing to say
 * @param lengths how many there may be; empty if any number of them
 */
record AttributeRule(Integer smallest, Real real, Lengths lengths) {

  /** Beyond any picture; keeps products of two of them and a row within 63 bits. */
  static final int LARGEST = 1 << 24;

  /** What a number has to be, in words and in fact. */
  record Real(String words, DoublePredicate holds) {}

  /** How many numbers there may be. */
  record Lengths(Set<Integer> allowed, String words) {}

  private static final Lengths ANY = new Lengths(Set.of(), "");
  private static final Lengths PAIR =
      new Lengths(Set.of(1, 2), "one number, or two: {height, width}");

  /** Has no numbers, or its type allows no wrong ones. */
  static final AttributeRule FREE = new AttributeRule(null, null, ANY);

  /** At least 1. */
  static final AttributeRule COUNT = new AttributeRule(1, null, ANY);

  /** At least 1, and odd. */
  static final AttributeRule ODD =
      new AttributeRule(1, new Real("an odd number", x -> x % 2 != 0), ANY);

  /** At least 0. */
  static final AttributeRule PLACE = new AttributeRule(0, null, ANY);

  /** One or two numbers of at least 1. */
  static final AttributeRule SIZE = new AttributeRule(1, null, PAIR);

  /** One or two numbers of at least 0. */
  static final AttributeRule MORE = new AttributeRule(0, null, PAIR);

  /** Rows and columns around a map. */
  static final AttributeRule BORDER =
      new AttributeRule(
          0,
          null,
          new Lengths(
              Set.of(1, 2, 4),
              "one number, two {vertical, horizontal}, or four {top, left, bottom, right}"));

  static final AttributeRule OFFSET =
      new AttributeRule(0, null, new Lengths(Set.of(2), "two numbers: {top, left}"));

  static final AttributeRule FINITE = real("a finite number", Double::isFinite);
  static final AttributeRule NUMBER = real("a number", x -> !Double.isNaN(x));
  static final AttributeRule AT_LEAST_0 =
      real("a number of at least 0", x -> Double.isFinite(x) && x >= 0);
  static final AttributeRule ABOVE_0 =
      real("a finite number above 0", x -> Double.isFinite(x) && x > 0);
  static final AttributeRule DIVISOR =
      real("a finite number other than 0", x -> Double.isFinite(x) && x != 0);
  static final AttributeRule PROBABILITY = real("a probability from 0 to 1", x -> x >= 0 && x <= 1);

  /** One or two factors between sizes. */
  static final AttributeRule FACTOR =
      new AttributeRule(
          null,
          new Real("a number above 0, and at most " + LARGEST, x -> x > 0 && x <= LARGEST),
          PAIR);

  private static AttributeRule real(String words, DoublePredicate holds) {
    return new AttributeRule(null, new Real(words, holds), ANY);
  }

  /** Reports the first number that breaks the rule, and a wrong number of them. */
  void check(String name, Value value, Problems problems) {
    value.elements().stream().allMatch(element -> fits(name, value, element, problems));
    int length = value.elements().size();
    if (!lengths.allowed().isEmpty() && !lengths.allowed().contains(length)) {
      problems.add(
          Problem.ARRAY_LENGTH,
          value.place(),
          name,
          Words.count(length, "number"),
          lengths.words());
    }
  }

  /** Whether a number is allowed, which is reported if not. */
  private boolean fits(String name, Value value, Value element, Problems problems) {
    if (real != null && !real.holds().test(((Number) element.raw()).doubleValue())) {
      problems.add(Problem.NUMBER_OUT_OF_RANGE, element.place(), name, element, real.words());
      return false;
    }
    return smallest == null || isInRange(name, value, element, problems);
  }

  private boolean isInRange(String name, Value value, Value element, Problems problems) {
    int number = (Integer) element.raw();
    if (number < smallest) {
      problems.add(Problem.NUMBER_TOO_SMALL, element.place(), name, value, smallest);
    } else if (number > LARGEST) {
      problems.add(Problem.NUMBER_TOO_LARGE, element.place(), name, value, LARGEST);
    }
    return number >= smallest && number <= LARGEST;
  }
}
