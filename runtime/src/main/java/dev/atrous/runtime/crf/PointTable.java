package dev.atrous.runtime.crf;

import java.util.Arrays;

/** The lattice points in use, each with a number: a hash table with open addressing. */
final class PointTable {

  private final int dimensions;
  private int[] slots = new int[1 << 12];
  private int[] keys;
  private int size;

  PointTable(int dimensions) {
    this.dimensions = dimensions;
    keys = new int[slots.length / 2 * dimensions];
    Arrays.fill(slots, -1);
  }

  /** How many points there are. */
  int size() {
    return size;
  }

  /** The key's number, a new one if the point is new. */
  int add(int[] from, int at) {
    int slot = slot(from, at);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if (size * 2 == slots.length) {
      grow();
      slot = slot(from, at);
    }
    System.arraycopy(from, at, keys, size * dimensions, dimensions);
    slots[slot] = size;
    return size++;
  }

  /** The key's number, or −1 if there is no such point. */
  int find(int[] from, int at) {
    return slots[slot(from, at)];
  }

  /** One coordinate of a point. */
  int key(int point, int axis) {
    return keys[point * dimensions + axis];
  }

  /** Where the key is, or where it would go. */
  private int slot(int[] from, int at) {
    int hash = 0;
    for (int axis = 0; axis < dimensions; axis++) {
      hash = (hash + from[at + axis]) * 0x2C1B3C6D;
      hash ^= hash >>> 15;
    }
    int slot = hash & slots.length - 1;
    while (slots[slot] >= 0 && !equal(slots[slot] * dimensions, from, at)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean equal(int key, int[] from, int at) {
    for (int axis = 0; axis < dimensions; axis++) {
      if (keys[key + axis] != from[at + axis]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    keys = Arrays.copyOf(keys, slots.length / 2 * dimensions);
    for (int point = 0; point < size; point++) {
      slots[slot(keys, point * dimensions)] = point;
    }
  }
}
