/**
 * Which vectors this machine computes with: how long they are, how many registers hold them,
 * whether half of one costs half as much. All constants, read once from the machine and from the
 * system properties that force another answer; everything in {@link
 * dev.atrous.runtime.loops.vector} and its kernels builds on them.
 */
package dev.atrous.runtime.loops.vector.machine;
