using Zoning.Quality;

return args switch
{
    ["must", .. var topics] => MustCommand.Run(topics),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/Quality -- must [TOPIC ...]");
    return 2;
}
