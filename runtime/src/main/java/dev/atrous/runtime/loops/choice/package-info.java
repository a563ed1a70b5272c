/**
 * Which loops a process computes with: {@link dev.atrous.runtime.loops.choice.LoopChoice} passes
 * every gate once. In: what the JVM and the system properties say. Out: plain loops, vector loops,
 * or tiered ones, which are plain until the vector ones have been compiled and found faster.
 */
package dev.atrous.runtime.loops.choice;
