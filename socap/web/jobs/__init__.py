"""The page of jobs and the workers' health."""
