"""The pages themselves: each module turns the requests of one page into questions and verbs."""
