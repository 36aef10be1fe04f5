import { splitPhrases } from './topic.ts';

/** Adjectives that any sentence can carry. */
export const adjectives = splitPhrases(
  `scalable, robust, lightweight, unified, modular, adaptive, hierarchical, interpretable, principled, compact, faithful,
   controllable, generalizable, probabilistic, differentiable, causal, dynamic, sparse, dense, recurrent, discrete, continuous,
   stochastic, deterministic, asynchronous, incremental, compositional, multimodal, sequential, parallel, coarse, granular,
   latent, explicit, invariant, equivariant, orthogonal, bidirectional, autonomous, interactive, personalized, budgeted,
   reliable, verifiable, transparent, reproducible, heterogeneous, decentralized, calibrated, expressive, flexible, frugal,
   geometric, spectral, temporal, spatial, relational, structural, semantic, syntactic, pragmatic, contextual, episodic,
   neural, symbolic, hybrid, generic, practical, theoretical, empirical, universal, selective, progressive, iterative, gated,
   nonlinear, convex, bounded, unsupervised, supervised, contrastive, generative, predictive, reactive, anticipatory, uneven,
   lossless, redundant, resilient, transferable, inexpensive, elegant, surprising, competitive, consistent, diverse, subtle`,
);

/** Adverbs that fit before a verb. */
export const adverbs = splitPhrases(
  `consistently, substantially, jointly, explicitly, implicitly, progressively, adaptively, efficiently, directly, gradually,
   markedly, automatically, selectively, reliably, naturally, independently, simultaneously, iteratively, systematically,
   dramatically, faithfully, seamlessly, dynamically, provably, empirically, asymptotically, cheaply, carefully, steadily,
   periodically, locally, globally, cleanly, sharply, modestly, noticeably, deliberately`,
);

/** Regular verbs, so that their other forms can be built. All take an object. */
export const verbs = splitPhrases(
  `align, decouple, disentangle, aggregate, calibrate, compress, reconstruct, anticipate, amplify, approximate, augment,
   balance, bolster, bridge, combine, condition, constrain, convert, cluster, decompose, denoise, detect, distribute,
   diversify, encode, enrich, estimate, evaluate, expand, explore, extract, factorize, filter, fuse, generate, guide,
   harmonize, hide, identify, imitate, improve, deduce, integrate, interleave, interpolate, isolate, link, localize, maintain,
   mask, measure, merge, minimize, model, modulate, monitor, normalize, orchestrate, organize, partition, penalize, perturb,
   predict, preserve, prioritize, project, propagate, quantify, rank, reconcile, redistribute, refine, regularize, reorder,
   repair, replace, represent, restore, restructure, retain, reuse, reweight, sample, score, separate, sharpen, simulate,
   smooth, stabilize, summarize, supervise, synchronize, tokenize, track, transport, transform, translate, unify, update,
   validate, verify, warp`,
);

/** Left halves of hyphenated words. */
export const compoundHeads = splitPhrases(
  `token, patch, layer, frame, task, instance, prompt, query, region, sentence, object, channel, head, query, gradient, user,
   domain, context, memory, noise, depth, motion, geometry, frequency, entity, step, block, trajectory, reward, safety, budget,
   latency, hardware, culture, language, concept, graph, node, scene, time, speaker, document, chunk, sample, class, boundary,
   uncertainty, preference, identity, physics, symmetry, density, energy, scale, policy, model, data`,
);

/** Right halves of hyphenated words. */
export const compoundTails = splitPhrases(
  `aware, level, wise, guided, conditioned, free, agnostic, specific, driven, centric, invariant, adaptive, efficient, dependent,
   consistent, preserving, oriented, balanced, grounded, weighted, tuned, based, sensitive, enhanced, decoupled`,
);

/** Whole hyphenated words. */
export const compounds = splitPhrases(
  `state-of-the-art, plug-and-play, end-to-end, training-free, coarse-to-fine, fine-grained, zero-shot, few-shot, large-scale,
   real-time, real-world, open-source, open-weight, high-fidelity, long-horizon, two-stage, multi-scale, closed-loop,
   self-supervised, human-in-the-loop, out-of-distribution, in-the-wild, low-latency, cost-effective, off-the-shelf,
   bottom-up, top-down, first-order, second-order, one-step, any-to-any, easy-to-hard, teacher-student, sub-linear`,
);

/** Nouns for parts of a method. */
export const parts = splitPhrases(
  `module, objective, pipeline, mechanism, framework, strategy, schedule, loss, encoder, decoder, controller, scheduler, router,
   paradigm, recipe, operator, protocol, regularizer, sampler, architecture, criterion, interface, estimator, planner, buffer,
   curriculum, predictor, adapter, gate, parameterization`,
);

/** Second halves of the names of methods and models. */
export const nameEndings = splitPhrases(
  `former, Net, Flow, GPT, RL, LM, Mix, Fuse, Forge, Craft, Zero, Nano, ity, ion, ix, ora, ella, ium, aid, wright, Path, Loop,
   Bridge, Weave, Wave, Tree, Chain, Cell, Core, Guide, Smith, Link, Sketch, Scope, Works, Star, Seed, Shift, Spark, Tuner, Hub,
   Master, Verse, Dream, Think, Plan, Diff, VLA, MoE, Mamba, Distill, Walker, Minder, Grid`,
);

/** Trailing words of benchmark and corpus names. */
export const benchmarkEndings = splitPhrases(
  'Bench, Eval, Arena, QA, Suite, Set, Corpus, Challenge, Gym, World, Atlas, Probe, Hard, Live',
);

/** Families of models that papers compare themselves with. */
export const baselines = splitPhrases(
  `Llama-3.1-8B, Qwen2.5-7B, Gemma-2-9B, Mistral-7B, Phi-4, GPT-4o, DeepSeek-V3, Qwen3-32B, OLMo-2-13B, InternVL3-8B, SDXL,
   Whisper-large, LLaVA-1.5, Gemini-2.5, Claude-3.5, T5-XXL, ViT-L, DINOv2, Wan2.1, FLUX.1`,
);
