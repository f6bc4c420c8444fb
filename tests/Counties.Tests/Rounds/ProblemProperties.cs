using FsCheck.Xunit;

namespace Zoning.Counties.Tests;

/// <summary>Problems of rounds from random folders.</summary>
public class ProblemProperties
{
    [Property(MaxTest = 30)]
    public void Problems_of_any_folder_are_sound(int seed) => RoundsPromises.ProblemsAreSound(seed);

    [Property(MaxTest = 30)]
    public void A_known_trip_changes_that_trip_alone(int seed) => RoundsPromises.KnownTripsAreTaken(seed);
}
