using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Zoning.Learning;

/// <summary>
/// The only class that touches Microsoft.ML. Nothing of it is inlined, so that a missing library is met inside these methods.
/// </summary>
internal static class FastTreeLibrary
{
    /// <summary>Grows trees for a number; one thread and a fixed seed, so the same rows give the same trees.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static BoostedTrees Regress(TreeRows rows, TreeOptions options)
    {
        var context = new MLContext(seed: 0);
        var how = new FastTreeRegressionTrainer.Options { LabelColumnName = nameof(LearnedRow.Number) };
        var trainer = context.Regression.Trainers.FastTree(Set(how, options));
        return Flat(trainer.Fit(Data(context, rows)).Model.TrainedTreeEnsemble, 1);
    }

    /// <summary>Grows trees for a chance: the logit is <see cref="BoostedTrees.Of"/> of them plus the offset.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static (BoostedTrees Trees, double Offset) Classify(TreeRows rows, TreeOptions options)
    {
        var context = new MLContext(seed: 0);
        var how = new FastTreeBinaryTrainer.Options { LabelColumnName = nameof(LearnedRow.Label) };
        var trainer = context.BinaryClassification.Trainers.FastTree(Set(how, options));
        var model = trainer.Fit(Data(context, rows)).Model;
        return (Flat(model.SubModel.TrainedTreeEnsemble, -model.Calibrator.Slope), -model.Calibrator.Offset);
    }

    private static T Set<T>(T trainer, TreeOptions options)
        where T : BoostedTreeOptions
    {
        trainer.NumberOfTrees = options.Trees;
        trainer.NumberOfLeaves = options.Leaves;
        trainer.MinimumExampleCountPerLeaf = options.LeastInLeaf;
        trainer.LearningRate = options.Rate;
        trainer.FeatureColumnName = nameof(LearnedRow.Features);
        trainer.NumberOfThreads = 1;
        trainer.Seed = 0;
        trainer.FeatureSelectionSeed = 0;
        return trainer;
    }

    private static IDataView Data(MLContext context, TreeRows rows)
    {
        var schema = SchemaDefinition.Create(typeof(LearnedRow));
        schema[nameof(LearnedRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows.Width);
        var all = new LearnedRow[rows.Count];
        for (var row = 0; row < all.Length; row++)
        {
            all[row] = new LearnedRow { Features = rows.FeaturesOf(row), Number = rows.Labels[row], Label = rows.Labels[row] > 0.5f };
        }

        return context.Data.LoadFromEnumerable(all, schema);
    }

    /// <summary>The trees with all nodes in one array; each leaf is scaled by the weight of its tree.</summary>
    private static BoostedTrees Flat(TreeEnsemble<RegressionTree> ensemble, double scale)
    {
        var (features, thresholds, below, above) = (new List<int>(), new List<float>(), new List<int>(), new List<int>());
        var (roots, leaves) = (new List<int>(), new List<double>());
        for (var index = 0; index < ensemble.Trees.Count; index++)
        {
            var tree = ensemble.Trees[index];
            var (firstNode, firstLeaf) = (features.Count, leaves.Count);
            var isLeaf = tree.NumberOfNodes == 0;
            roots.Add(isLeaf ? ~firstLeaf : firstNode);
            for (var node = 0; node < tree.NumberOfNodes; node++)
            {
                features.Add(tree.NumericalSplitFeatureIndexes[node]);
                thresholds.Add(tree.NumericalSplitThresholds[node]);
                below.Add(At(tree.LeftChild[node]));
                above.Add(At(tree.RightChild[node]));
            }

            leaves.AddRange(tree.LeafValues.Select(leaf => scale * ensemble.TreeWeights[index] * leaf));

            int At(int child) => child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
        }

        if (ensemble.Bias != 0)
        {
            roots.Add(~leaves.Count);
            leaves.Add(scale * ensemble.Bias);
        }

        return new BoostedTrees([.. roots], [.. features], [.. thresholds], [.. below], [.. above], [.. leaves]);
    }

    private sealed class LearnedRow
    {
        public float[] Features { get; set; } = [];

        public float Number { get; set; }

        public bool Label { get; set; }
    }
}
