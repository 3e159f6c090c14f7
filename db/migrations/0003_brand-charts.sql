CREATE TABLE `brand_chart` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`brand` text NOT NULL,
	`garment` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`as_of` text DEFAULT '' NOT NULL,
	`columns` text NOT NULL,
	`rows` text NOT NULL,
	`changed_at` integer NOT NULL
);
