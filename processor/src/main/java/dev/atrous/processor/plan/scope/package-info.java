/**
 * The planner, scope by scope. In: a network whose shapes are known. Out: a {@link
 * dev.atrous.processor.plan.NetworkPlan}: it has each scope's operations rewritten, lowered and
 * placed, and each layer planned as called by itself.
 */
package dev.atrous.processor.plan.scope;
