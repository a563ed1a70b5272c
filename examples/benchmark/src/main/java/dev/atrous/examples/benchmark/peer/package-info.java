/**
 * Who computes: our networks and the libraries they are compared with, behind one interface. Each
 * gets its input in its own layout, keeps its outputs in its own memory and allocates as little as
 * it can.
 */
package dev.atrous.examples.benchmark.peer;
