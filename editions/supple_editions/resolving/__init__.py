"""The items of an edition, resolved: ids become titles, amounts become numbers, texts become HTML and plain words."""
