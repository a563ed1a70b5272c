/**
 * How it is computed. In: a network whose shapes are known. Out: a {@link
 * dev.atrous.processor.plan.NetworkPlan}: operations fused into steps, a class for each distinct
 * geometry, the rows and columns for which each tap meets data, and a place in memory for every map
 * that lies between.
 */
package dev.atrous.processor.plan;
