"""The job queue: tasks, retries, workers, and the jobs of workers that died."""
