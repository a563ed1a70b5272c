package dev.atrous.runtime.safetensors;

import java.util.ArrayList;
import java.util.Comparator;
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
    entries.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
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

  /** How many bytes all tensors take. */
  long length() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
  }
}
