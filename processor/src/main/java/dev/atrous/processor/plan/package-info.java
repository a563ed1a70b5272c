/**
 * How it is computed, as records to be written: a {@link dev.atrous.processor.plan.NetworkPlan}
 * with a class for each distinct geometry, the rows and columns for which each tap meets data, and
 * a place in memory for every map that lies between. The package {@code scope} makes them, with
 * what {@code rewrite} and {@code memory} decide.
 */
package dev.atrous.processor.plan;
