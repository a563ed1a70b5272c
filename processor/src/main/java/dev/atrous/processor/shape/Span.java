package dev.atrous.processor.shape;

/**
 * Positions along an axis, from the first to the last, both included.
 *
 * @param last below {@code first} if there is none
 */
public record Span(long first, long last) {

  static final Span EMPTY = new Span(0, -1);

  boolean isEmpty() {
    return last < first;
  }

  long length() {
    return isEmpty() ? 0 : last - first + 1;
  }

  /** The least span that holds both. */
  Span with(Span other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return new Span(Math.min(first, other.first), Math.max(last, other.last));
  }
}
