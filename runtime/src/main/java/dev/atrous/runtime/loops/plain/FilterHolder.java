package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Filter;

/**
 * Something that holds a filter in an order of its own and can give it back, so that nobody else
 * has to hold the same weights.
 */
public interface FilterHolder {

  /** The filter, whose arrays are not to be changed. */
  Filter filter();

  /** A filter as it is. */
  record Unpacked(Filter filter) implements FilterHolder {}
}
