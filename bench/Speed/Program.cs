using BenchmarkDotNet.Running;
using Zoning.Speed;

BenchmarkSwitcher.FromAssembly(typeof(LocatingPoints).Assembly).Run(args);
return 0;
