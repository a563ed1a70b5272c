package dev.atrous.processor.check;

import dev.atrous.processor.problem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The numbers that divide another, for hints. */
final class Divisors {

  private static final int SHOWN = 6;

  private Divisors() {}

  /** Nearest divisors of both numbers. */
  static String shared(long one, long other, long written) {
    long rest = other;
    long divisor = one;
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return near(divisor, written);
  }

  /** The numbers nearest to {@code written} whose squares divide {@code number}. */
  static String roots(long number, long written) {
    TreeSet<Long> roots = new TreeSet<>();
    for (long root = 1; root * root <= number; root++) {
      if (number % (root * root) == 0) {
        roots.add(root);
      }
    }
    return nearest(roots, written);
  }

  /** The divisors of {@code number} nearest to {@code written}: {@code 1, 2, 4, 8 or 16}. */
  static String near(long number, long written) {
    TreeSet<Long> divisors = new TreeSet<>();
    for (long low = 1; low * low <= number; low++) {
      if (number % low == 0) {
        divisors.add(low);
        divisors.add(number / low);
      }
    }
    return nearest(divisors, written);
  }

  private static String nearest(Set<Long> numbers, long written) {
    List<Long> nearest = new ArrayList<>(numbers);
    nearest.sort(java.util.Comparator.comparingLong(each -> Math.abs(each - written)));
    List<Long> shown =
        nearest.subList(0, Math.min(SHOWN, nearest.size())).stream().sorted().toList();
    return Words.choice(shown);
  }
}
