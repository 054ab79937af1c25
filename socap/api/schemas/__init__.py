"""The bodies and answers of the contract by subject. Ids of X are text; moments are ISO 8601 in UTC."""
