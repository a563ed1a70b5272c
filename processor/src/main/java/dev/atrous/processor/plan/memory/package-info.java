/**
 * Where maps lie. In: the operations of a scope. Out: how the pixels of each map lie, and places in
 * one array, so that maps alive at the same time never overlap.
 */
package dev.atrous.processor.plan.memory;
