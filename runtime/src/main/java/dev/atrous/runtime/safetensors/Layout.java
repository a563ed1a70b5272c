package dev.atrous.runtime.safetensors;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the tensors lie in the data, in that order: one behind the other from the first byte, as
 * the format requires, so that nothing overlaps and nothing is hidden between them.
 *
 * @param entries the entries by their place in the data
 */
record Layout(List<TensorEntry> entries) {

  /** Sorts entries and checks that their ranges join. */
  static Layout of(List<TensorEntry> header) throws SafetensorsException {
    List<TensorEntry> entries = new ArrayList<>(header);
    entries.sort(Layout::compare);
    TensorEntry before = null;
    for (TensorEntry entry : entries) {
      long expected = before == null ? 0 : before.end();
      if (entry.begin() != expected) {
        throw new SafetensorsException(
            entry
                + (entry.begin() < expected ? " overlaps " : " leaves a gap behind ")
                + (before == null ? "the header" : before)
                + ": expected it to begin at byte "
                + expected
                + " of the data, found "
                + entry.begin());
      }
      before = entry;
    }
    return new Layout(entries);
  }

  /** By their places. Comparator's own methods would take a new process 10 ms to set up. */
  private static int compare(TensorEntry one, TensorEntry other) {
    int begin = Long.compare(one.begin(), other.begin());
    return begin != 0 ? begin : Long.compare(one.end(), other.end());
  }

  /** How many bytes all tensors take. */
  long length() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
  }
}
